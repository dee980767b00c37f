import { useSignal } from '@preact/signals';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { myId } from '../../state/session.ts';
import { fullName } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { act } from '../parts/act.ts';
import { Action, Actions } from '../parts/actions.tsx';
import { DeleteButton } from '../parts/delete-button.tsx';
import type { Reading } from '../parts/read.ts';
import type { Agent } from './agents-page.tsx';
import { PasswordDialog } from './password-dialog.tsx';

type Props = { agent: Agent; reading: Reading<Agent> };

/** What is done with an account, beside changing who it belongs to. */
export const AgentActions = ({ agent, reading }: Props) => (
  <Actions>
    <SetPassword agent={agent} reading={reading} />
    {agent.totp && <ResetTotp agent={agent} reading={reading} />}
    {agent.id !== myId.value && (
      <>
        <Disable agent={agent} reading={reading} />
        <Action title={t('agents.delete')} text={t('agents.delete.hint')}>
          <DeleteButton
            name={fullName(agent)}
            consequence={t('agents.delete.consequence')}
            remove={() => call('DELETE /agents/{id}', { params: { id: agent.id } })}
            page="agents"
          />
        </Action>
      </>
    )}
  </Actions>
);

function SetPassword({ agent, reading }: Props) {
  const isOpen = useSignal(false);
  return (
    <Action title={t('agents.password')} text={t('agents.password.hint')}>
      <Button onClick={() => (isOpen.value = true)}>{t('agents.password.set')}</Button>
      {isOpen.value && (
        <PasswordDialog agent={agent} onSet={reading.put} onClose={() => (isOpen.value = false)} />
      )}
    </Action>
  );
}

function ResetTotp({ agent, reading }: Props) {
  const name = fullName(agent);
  async function reset() {
    const question = {
      title: t('agents.totp.title', { name }),
      text: t('agents.totp.hint'),
      action: t('agents.totp.reset'),
      isDangerous: true,
    };
    if (!(await confirmed(question))) return;
    await act(() => call('DELETE /agents/{id}/totp', { params: { id: agent.id } }), t('settings.saved'));
    await reading.reload();
  }
  return (
    <Action title={t('agents.totp')} text={t('agents.totp.hint')}>
      <Button onClick={() => void reset()}>{t('agents.totp.reset')}</Button>
    </Action>
  );
}

function Disable({ agent, reading }: Props) {
  const { id, enabled } = agent;
  const question = {
    title: t('agents.disable.title', { name: fullName(agent) }),
    text: t('agents.disable.hint'),
    action: t('agents.disable'),
    isDangerous: true,
  };
  async function toggle() {
    if (enabled && !(await confirmed(question))) return;
    const body = { enabled: !enabled };
    await act(
      async () => reading.put(await call('PATCH /agents/{id}', { params: { id }, body })),
      t('settings.saved'),
    );
  }
  return (
    <Action title={t('agents.work')} text={t(enabled ? 'agents.disable.hint' : 'agents.enable.hint')}>
      <Button onClick={() => void toggle()}>{t(enabled ? 'agents.disable' : 'agents.enable')}</Button>
    </Action>
  );
}
