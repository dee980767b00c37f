import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { roleDescription, roleName } from '../../ui/role-name.ts';
import { ChooseMany } from '../parts/choose-many.tsx';
import type { Form } from '../parts/form.ts';
import { useReading } from '../parts/read.ts';
import type { AgentValues } from './agent-form.tsx';

/** What somebody may, by the roles they have. */
export function RolesField({ form: filled }: { form: Form<AgentValues> }) {
  const reading = useReading(async () => (await call('GET /roles')).data, []);
  const roles = reading.value.value ?? [];
  return (
    <ChooseMany
      label={t('agents.roles')}
      hint={t('agents.roles.hint')}
      options={roles.map(({ name, description }) => ({
        value: name,
        text: roleName(name),
        detail: roleDescription(description),
      }))}
      chosen={filled.values.value.roles}
      choose={(chosen) => filled.set({ roles: chosen })}
      faults={filled.faultsOf('roles')}
    />
  );
}
