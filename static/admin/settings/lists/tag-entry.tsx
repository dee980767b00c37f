import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import type { PageProps } from '../page.ts';
import { Action, Actions } from '../parts/actions.tsx';
import { DeleteButton } from '../parts/delete-button.tsx';
import { EditForm } from '../parts/edit-form.tsx';
import { useEntryForm } from '../parts/entry-form.ts';
import { EntryPage } from '../parts/entry-page.tsx';
import { TextField } from '../parts/fields.tsx';
import { type Form, form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import type { Reading } from '../parts/read.ts';
import { MergeInto } from './merge-into.tsx';
import { holdersOf, readTags, type Tag } from './tags-page.tsx';

type Values = { name: string };

export const TagEntry = ({ entry }: PageProps) => (
  <EntryPage
    page="tags"
    pageTitle="settings.tags"
    newTitle={t('tags.add')}
    entry={entry}
    read={(id) => call('GET /tags/{id}', { params: { id } })}
    nameOf={({ name }) => name}
    create={() => <NewTag />}
    edit={(reading, known) => <EditTag reading={reading} known={known} />}
  />
);

function NewTag() {
  const filled = useMemo(() => form<Values>({ name: '' }), []);
  return (
    <EditForm
      form={filled}
      save={(body) => call('POST /tags', { body })}
      onSaved={() => go(['settings', 'tags'])}
      isNew
    >
      <TagFields form={filled} />
    </EditForm>
  );
}

function EditTag({ reading, known }: { reading: Reading<Tag>; known: Tag }) {
  const params = { id: known.id };
  const editing = useEntryForm<Tag, Values>(
    reading,
    known,
    ({ name }) => ({ name }),
    (body, headers) => call('PATCH /tags/{id}', { params, body, headers }),
  );
  return (
    <>
      <EditForm {...editing}>
        <TagFields form={editing.form} />
      </EditForm>
      <Actions>
        <MergeInto
          page="tags"
          thing={known}
          readAll={readTags}
          send={(id, into_id) => call('POST /tags/{id}/merge', { params: { id }, body: { into_id } })}
        />
        <Action title={t('tags.delete')} text={t('tags.delete.hint', { holders: holdersOf(known) })}>
          <DeleteButton
            name={known.name}
            consequence={t('tags.delete.hint', { holders: holdersOf(known) })}
            remove={() => call('DELETE /tags/{id}', { params })}
            page="tags"
          />
        </Action>
      </Actions>
    </>
  );
}

const TagFields = ({ form: filled }: { form: Form<Values> }) => (
  <FormPart>
    <TextField
      form={filled}
      name="name"
      label={t('settings.name')}
      hint={t('tags.name.hint')}
      required
      maxLength={100}
    />
  </FormPart>
);
