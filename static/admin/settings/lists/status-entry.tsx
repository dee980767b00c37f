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
import { SelectField, TextField } from '../parts/fields.tsx';
import { type Form, form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import type { Reading } from '../parts/read.ts';
import type { Status } from './statuses-page.tsx';

type Values = Pick<Status, 'name' | 'category'>;

export const StatusEntry = ({ entry }: PageProps) => (
  <EntryPage
    page="statuses"
    pageTitle="settings.statuses"
    newTitle={t('statuses.add')}
    entry={entry}
    read={(id) => call('GET /statuses/{id}', { params: { id } })}
    nameOf={({ name }) => name}
    create={() => <NewStatus />}
    edit={(reading, known) => <EditStatus reading={reading} known={known} />}
  />
);

function NewStatus() {
  const filled = useMemo(() => form<Values>({ name: '', category: 'waiting' }), []);
  return (
    <EditForm
      form={filled}
      save={(body) => call('POST /statuses', { body })}
      onSaved={() => go(['settings', 'statuses'])}
      isNew
    >
      <StatusFields form={filled} />
    </EditForm>
  );
}

function EditStatus({ reading, known }: { reading: Reading<Status>; known: Status }) {
  const params = { id: known.id };
  const editing = useEntryForm<Status, Values>(
    reading,
    known,
    ({ name, category }) => ({ name, category }),
    (body, headers) => call('PATCH /statuses/{id}', { params, body, headers }),
  );
  return (
    <>
      <EditForm {...editing}>
        <StatusFields form={editing.form} />
      </EditForm>
      <Actions>
        <Action title={t('statuses.delete')} text={t('statuses.delete.hint')}>
          <DeleteButton
            name={known.name}
            consequence={t('statuses.delete.consequence')}
            remove={() => call('DELETE /statuses/{id}', { params })}
            page="statuses"
          />
        </Action>
      </Actions>
    </>
  );
}

const categories = ['open', 'waiting', 'resolved'] as const;

const StatusFields = ({ form: filled }: { form: Form<Values> }) => (
  <FormPart>
    <TextField form={filled} name="name" label={t('settings.name')} required maxLength={25} />
    <SelectField
      form={filled}
      name="category"
      label={t('statuses.category')}
      hint={t('statuses.category.hint')}
      choices={categories.map((value) => ({ value, text: t(`inbox.state.${value}`) }))}
    />
  </FormPart>
);
