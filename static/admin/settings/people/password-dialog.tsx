import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { fullName } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EditForm } from '../parts/edit-form.tsx';
import { form } from '../parts/form.ts';
import { PasswordField } from '../parts/password-field.tsx';
import type { Agent } from './agents-page.tsx';

type Props = { agent: Agent; onSet: (agent: Agent) => void; onClose: () => void };

export function PasswordDialog({ agent, onSet, onClose }: Props) {
  const filled = useMemo(() => form({ password: '' }), []);
  const save = async (body: { password: string }) =>
    onSet(await call('PATCH /agents/{id}', { params: { id: agent.id }, body }));
  return (
    <Dialog title={t('agents.password.title', { name: fullName(agent) })} onClose={onClose}>
      <p class="quiet">{t('agents.password.hint')}</p>
      <EditForm form={filled} save={save} onSaved={onClose} action={t('agents.password.set')} isNew>
        <PasswordField
          form={filled}
          name="password"
          label={t('agents.password.new.label')}
          hint={t('agents.password.length')}
          required
          autocomplete="new-password"
        />
      </EditForm>
    </Dialog>
  );
}
