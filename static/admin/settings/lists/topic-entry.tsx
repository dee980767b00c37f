import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import type { Topic } from '../../api/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import type { PageProps } from '../page.ts';
import { Action, Actions } from '../parts/actions.tsx';
import { DeleteButton } from '../parts/delete-button.tsx';
import { EditForm } from '../parts/edit-form.tsx';
import { useEntryForm } from '../parts/entry-form.ts';
import { EntryPage } from '../parts/entry-page.tsx';
import { SwitchField, TextField } from '../parts/fields.tsx';
import { type Form, form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { LinesField } from '../parts/lines-field.tsx';
import type { Reading } from '../parts/read.ts';
import { MergeInto } from './merge-into.tsx';
import { holdersOf } from './tags-page.tsx';
import { readTopics } from './topics-page.tsx';

type Values = Pick<Topic, 'name' | 'synonyms' | 'enabled'>;

export const TopicEntry = ({ entry }: PageProps) => (
  <EntryPage
    page="topics"
    pageTitle="settings.topics"
    newTitle={t('topics.add')}
    entry={entry}
    read={(id) => call('GET /topics/{id}', { params: { id } })}
    nameOf={({ name }) => name}
    create={() => <NewTopic />}
    edit={(reading, known) => <EditTopic reading={reading} known={known} />}
  />
);

function NewTopic() {
  const filled = useMemo(() => form<Values>({ name: '', synonyms: [], enabled: true }), []);
  return (
    <EditForm
      form={filled}
      save={(body) => call('POST /topics', { body })}
      onSaved={() => go(['settings', 'topics'])}
      isNew
    >
      <TopicFields form={filled} />
    </EditForm>
  );
}

function EditTopic({ reading, known }: { reading: Reading<Topic>; known: Topic }) {
  const params = { id: known.id };
  const editing = useEntryForm<Topic, Values>(
    reading,
    known,
    ({ name, synonyms, enabled }) => ({ name, synonyms, enabled }),
    (body, headers) => call('PATCH /topics/{id}', { params, body, headers }),
  );
  return (
    <>
      <EditForm {...editing}>
        <TopicFields form={editing.form} />
      </EditForm>
      <Actions>
        <MergeInto page="topics" thing={known} readAll={readTopics} send={mergeTopics} />
        <Action title={t('topics.delete')} text={t('topics.delete.hint', { holders: holdersOf(known) })}>
          <DeleteButton
            name={known.name}
            consequence={t('topics.delete.hint', { holders: holdersOf(known) })}
            remove={() => call('DELETE /topics/{id}', { params })}
            page="topics"
          />
        </Action>
      </Actions>
    </>
  );
}

const mergeTopics = (id: number, into_id: string) =>
  call('POST /topics/{id}/merge', { params: { id }, body: { into_id } });

const TopicFields = ({ form: filled }: { form: Form<Values> }) => (
  <FormPart>
    <TextField
      form={filled}
      name="name"
      label={t('settings.name')}
      hint={t('topics.name.hint')}
      required
      maxLength={100}
    />
    <LinesField
      form={filled}
      name="synonyms"
      label={t('topics.synonyms')}
      hint={t('topics.synonyms.hint')}
      lines={8}
    />
    <SwitchField form={filled} name="enabled" label={t('topics.enabled')} hint={t('topics.enabled.hint')} />
  </FormPart>
);
