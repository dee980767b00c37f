import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import type { NewRole } from '../../api/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import { may } from '../../state/session.ts';
import { roleName } from '../../ui/role-name.ts';
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
import { permissionGroups } from './permission-groups.ts';
import { PermissionMatrix } from './permission-matrix.tsx';
import { ADMIN, type Role } from './roles-page.tsx';

type Values = Pick<Role, 'name' | 'description' | 'permissions'>;
// The cast: a role holds permissions that the server knows, and the ticks offer no others.
const asBody = <V extends Partial<Values>>(values: V) =>
  values as V & { permissions: NewRole['permissions'] };

export const RoleEntry = ({ entry }: PageProps) => (
  <EntryPage
    page="roles"
    pageTitle="settings.roles"
    newTitle={t('roles.add')}
    entry={entry}
    read={(id) => call('GET /roles/{id}', { params: { id } })}
    nameOf={({ name }) => roleName(name)}
    create={() => <NewRoleForm />}
    edit={(reading, known) =>
      known.name === ADMIN ? <AdminRole /> : <EditRole reading={reading} known={known} />
    }
  />
);

const everything: string[] = permissionGroups.flatMap(({ permissions }) => [...permissions]);

const AdminRole = () => (
  <>
    <p>{t('roles.admin')}</p>
    <PermissionMatrix chosen={everything} grantable={() => true} />
  </>
);

function NewRoleForm() {
  const filled = useMemo(() => form<Values>({ name: '', description: '', permissions: [] }), []);
  return (
    <EditForm
      form={filled}
      save={(values) => call('POST /roles', { body: asBody(values) })}
      onSaved={() => go(['settings', 'roles'])}
      action={t('roles.add')}
      isNew
    >
      <RoleFields form={filled} />
    </EditForm>
  );
}

function EditRole({ reading, known }: { reading: Reading<Role>; known: Role }) {
  const params = { id: known.id };
  const editing = useEntryForm<Role, Values>(
    reading,
    known,
    ({ name, description, permissions }) => ({ name, description, permissions }),
    (changes, headers) => call('PATCH /roles/{id}', { params, body: asBody(changes), headers }),
  );
  return (
    <>
      <EditForm {...editing}>
        <RoleFields form={editing.form} />
      </EditForm>
      {!known.builtin && (
        <Actions>
          <Action title={t('roles.delete')} text={t('roles.delete.hint')}>
            <DeleteButton
              name={known.name}
              consequence={t('roles.delete.hint')}
              remove={() => call('DELETE /roles/{id}', { params })}
              page="roles"
            />
          </Action>
        </Actions>
      )}
    </>
  );
}

const RoleFields = ({ form: filled }: { form: Form<Values> }) => (
  <>
    <FormPart>
      <TextField form={filled} name="name" label={t('settings.name')} required maxLength={50} />
      <TextField form={filled} name="description" label={t('roles.description')} maxLength={500} />
    </FormPart>
    <PermissionMatrix
      chosen={filled.values.value.permissions}
      choose={(permissions) => filled.set({ permissions })}
      grantable={may}
    />
    <p class="fault">{filled.faultsOf('permissions').join(' ')}</p>
  </>
);
