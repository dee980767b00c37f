import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import { EditForm } from '../parts/edit-form.tsx';
import { useEntryForm } from '../parts/entry-form.ts';
import { TextField } from '../parts/fields.tsx';
import { type Form, form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import type { Reading } from '../parts/read.ts';
import { AgentTeams } from './agent-teams.tsx';
import type { Agent } from './agents-page.tsx';
import { RolesField } from './roles-field.tsx';

export type AgentValues = Pick<Agent, 'first_name' | 'last_name' | 'email' | 'roles' | 'phone'> & {
  password?: string;
};
const nobody = { first_name: '', last_name: '', email: '', roles: ['Agent'], phone: null, password: '' };

export function NewAgent() {
  const filled = useMemo(() => form<AgentValues>(nobody), []);
  async function save({ password, ...wanted }: AgentValues) {
    const body = { ...wanted, ...(password && { password }) };
    const { id } = await call('POST /agents', { body });
    filled.restart({ ...wanted });
    go(['settings', 'agents', id], { replace: true });
  }
  return (
    <EditForm form={filled} save={save} action={t('agents.add')} isNew>
      <PersonFields form={filled} />
      <FormPart title={t('agents.password')}>
        <PasswordField
          form={filled}
          name="password"
          label={t('agents.password')}
          hint={t('agents.password.new')}
          autocomplete="new-password"
        />
      </FormPart>
    </EditForm>
  );
}

export function EditAgent({ reading, known }: { reading: Reading<Agent>; known: Agent }) {
  const editing = useEntryForm<Agent, AgentValues>(
    reading,
    known,
    ({ first_name, last_name, email, roles, phone }) => ({ first_name, last_name, email, roles, phone }),
    (body, headers) => call('PATCH /agents/{id}', { params: { id: known.id }, body, headers }),
  );
  return (
    <>
      <EditForm {...editing}>
        <PersonFields form={editing.form} />
      </EditForm>
      <AgentTeams agentId={known.id} />
    </>
  );
}

const PersonFields = ({ form: person }: { form: Form<AgentValues> }) => (
  <FormPart title={t('agents.person')}>
    <TextField form={person} name="first_name" label={t('profile.firstName')} required maxLength={140} />
    <TextField form={person} name="last_name" label={t('profile.lastName')} maxLength={140} />
    <TextField
      form={person}
      name="email"
      label={t('agents.email')}
      hint={t('agents.email.hint')}
      type="email"
      required
      isCode
    />
    <TextField form={person} name="phone" label={t('agents.phone')} type="tel" isCode nullable />
    <RolesField form={person} />
  </FormPart>
);
