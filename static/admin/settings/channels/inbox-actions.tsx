import { useSignal } from '@preact/signals';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { confirmed } from '../../ui/confirm.tsx';
import { act } from '../parts/act.ts';
import { Action, Actions } from '../parts/actions.tsx';
import { DeleteButton } from '../parts/delete-button.tsx';
import type { Reading } from '../parts/read.ts';
import { Mark } from '../parts/row.tsx';
import type { Inbox } from './inboxes-page.tsx';

type Props = { inbox: Inbox; reading: Reading<Inbox> };

export const InboxActions = ({ inbox, reading }: Props) => (
  <Actions>
    {'endpoint' in inbox.config && <Trial inbox={inbox} />}
    <Toggle inbox={inbox} reading={reading} />
    <Action title={t('inboxes.delete')} text={t('inboxes.delete.hint')}>
      <DeleteButton
        name={inbox.name}
        consequence={t('inboxes.delete.hint')}
        remove={() => call('DELETE /inboxes/{id}', { params: { id: inbox.id } })}
        page="inboxes"
      />
    </Action>
  </Actions>
);

function Trial({ inbox: { id } }: { inbox: Inbox }) {
  const isBusy = useSignal(false);
  const answer = useSignal<Answer<'POST /inboxes/{id}/test'> | null>(null);
  async function send() {
    isBusy.value = true;
    await act(async () => (answer.value = await call('POST /inboxes/{id}/test', { params: { id } })));
    isBusy.value = false;
  }
  return (
    <>
      <Action title={t('inboxes.test')} text={t('inboxes.test.hint')}>
        <Button disabled={isBusy.value} onClick={() => void send()}>
          {t('inboxes.test.action')}
        </Button>
      </Action>
      <div aria-live="polite">{answer.value && <TrialAnswer trial={answer.value} />}</div>
    </>
  );
}

const TrialAnswer = ({ trial }: { trial: Answer<'POST /inboxes/{id}/test'> }) => (
  <div class="trial">
    <p>
      <Mark look={trial.ok ? 'good' : 'bad'}>{t(trial.ok ? 'inboxes.test.good' : 'inboxes.test.bad')}</Mark>{' '}
      <span class="quiet">
        {trial.status !== null && <bdi>HTTP {trial.status} · </bdi>}
        {t('settings.milliseconds', { count: trial.duration_ms })}
      </span>
    </p>
    {trial.error && <p dir="auto">{trial.error}</p>}
    {trial.answer && <pre dir="ltr">{trial.answer}</pre>}
  </div>
);

function Toggle({ inbox: { id, name, enabled }, reading }: Props) {
  const question = {
    title: t('inboxes.off.title', { name }),
    text: t('inboxes.off.hint'),
    action: t('settings.turnOff'),
  };
  async function toggle() {
    if (enabled && !(await confirmed(question))) return;
    const body = { enabled: !enabled };
    await act(
      async () => reading.put(await call('PATCH /inboxes/{id}', { params: { id }, body })),
      t('settings.saved'),
    );
  }
  return (
    <Action
      title={t(enabled ? 'inboxes.isOn' : 'inboxes.isOff')}
      text={t(enabled ? 'inboxes.off.hint' : 'inboxes.on.hint')}
    >
      <Button onClick={() => void toggle()}>{t(enabled ? 'settings.turnOff' : 'settings.turnOn')}</Button>
    </Action>
  );
}
