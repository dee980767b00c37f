import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { relative } from '../../i18n/times.ts';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { act } from '../parts/act.ts';
import { Action, Actions } from '../parts/actions.tsx';
import { DeleteButton } from '../parts/delete-button.tsx';
import type { Reading } from '../parts/read.ts';
import { revealSecret } from './webhook-form.tsx';
import { Health, type Webhook } from './webhooks-page.tsx';

type Props = { webhook: Webhook; reading: Reading<Webhook> };

/** How it is doing, and what is done about that. */
export const WebhookState = ({ webhook, reading }: Props) => (
  <Actions>
    <p>
      <Health webhook={webhook} /> <code>{webhook.dialect}</code>{' '}
      <span class="quiet">{reasonOf(webhook)}</span>
    </p>
    <Toggle webhook={webhook} reading={reading} />
    <Action title={t('webhooks.test')} text={t('webhooks.test.hint')}>
      <Button onClick={() => void test(webhook)}>{t('webhooks.test.action')}</Button>
    </Action>
  </Actions>
);

export const WebhookActions = ({ webhook }: Pick<Props, 'webhook'>) => (
  <Actions>
    <Action title={t('webhooks.secret')} text={t('webhooks.rotate.hint')}>
      <Button onClick={() => void rotate(webhook)}>{t('webhooks.rotate')}</Button>
    </Action>
    <Action title={t('webhooks.delete')} text={t('webhooks.delete.hint')}>
      <DeleteButton
        name={webhook.url}
        consequence={t('webhooks.delete.hint')}
        remove={() => call('DELETE /webhooks/{id}', { params: { id: webhook.id } })}
        page="webhooks"
      />
    </Action>
  </Actions>
);

function reasonOf({ disabled_reason, failures, first_failed_at }: Webhook) {
  if (disabled_reason === 'gone') return t('webhooks.reason.gone');
  if (disabled_reason === 'failing') return t('webhooks.reason.failing');
  if (failures === 0 || !first_failed_at) return '';
  return t('webhooks.failures', { count: failures, since: relative(first_failed_at) });
}

function Toggle({ webhook: { id, active }, reading }: Props) {
  async function set(body: { active: boolean; send_missed?: boolean }) {
    await act(
      async () => reading.put(await call('PATCH /webhooks/{id}', { params: { id }, body })),
      t('settings.saved'),
    );
  }
  if (active)
    return (
      <Action title={t('webhooks.isOn')} text={t('webhooks.isOn.hint')}>
        <Button onClick={() => void set({ active: false })}>{t('settings.turnOff')}</Button>
      </Action>
    );
  return (
    <Action title={t('webhooks.isOff')} text={t('webhooks.isOff.hint')}>
      <Button onClick={() => void set({ active: true, send_missed: true })}>{t('webhooks.on.missed')}</Button>
      <Button look="primary" onClick={() => void set({ active: true })}>
        {t('settings.turnOn')}
      </Button>
    </Action>
  );
}

const test = ({ id }: Webhook) =>
  act(() => call('POST /webhooks/{id}/test', { params: { id } }), t('webhooks.test.sent'));

async function rotate({ id }: Webhook) {
  const question = {
    title: t('webhooks.rotate.title'),
    text: t('webhooks.rotate.hint'),
    action: t('webhooks.rotate'),
  };
  if (!(await confirmed(question))) return;
  await act(async () => revealSecret(await call('POST /webhooks/{id}/rotate-secret', { params: { id } })));
}
