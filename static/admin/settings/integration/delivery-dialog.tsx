import { RotateCw } from 'lucide';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { dayAndTime } from '../../i18n/times.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { act } from '../parts/act.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Mark } from '../parts/row.tsx';
import { DeliveryState } from './deliveries.tsx';

type Details = Answer<'GET /webhooks/{id}/deliveries/{delivery_id}'>;
type Props = { webhookId: number; deliveryId: number; onRedelivered: () => void; onClose: () => void };

/** What exactly was sent, and what came back each time. */
export function DeliveryDialog({ webhookId, deliveryId, onRedelivered, onClose }: Props) {
  const params = { id: webhookId, delivery_id: deliveryId };
  const reading = useReading(
    () => call('GET /webhooks/{id}/deliveries/{delivery_id}', { params }),
    [deliveryId],
    /./,
  );
  async function redeliver() {
    await act(
      async () =>
        reading.put(await call('POST /webhooks/{id}/deliveries/{delivery_id}/redeliver', { params })),
      t('deliveries.again.done'),
    );
    onRedelivered();
  }
  return (
    <Dialog title={t('deliveries.one')} onClose={onClose} wide>
      <Loaded reading={reading}>
        {(details) => <DeliveryDetails details={details} redeliver={() => void redeliver()} />}
      </Loaded>
    </Dialog>
  );
}

const DeliveryDetails = ({ details, redeliver }: { details: Details; redeliver: () => void }) => (
  <>
    <p class="delivery-head">
      <code>{details.event}</code> <DeliveryState delivery={details} />
      <code class="quiet">{details.webhook_id}</code>
      <Button icon={RotateCw} onClick={redeliver}>
        {t('deliveries.again')}
      </Button>
    </p>
    <h3>{t('deliveries.attempts')}</h3>
    {details.attempt_log.length === 0 && <p class="quiet">{t('deliveries.attempts.none')}</p>}
    {details.attempt_log.map((attempt) => (
      <Attempt key={attempt.at} attempt={attempt} />
    ))}
    <h3>{t('deliveries.body')}</h3>
    <pre dir="ltr">{indented(details.body)}</pre>
  </>
);

const Attempt = ({ attempt }: { attempt: Details['attempt_log'][number] }) => {
  const { at, status, duration_ms, error, response } = attempt;
  const isGood = status !== null && status >= 200 && status < 300;
  return (
    <details class="attempt">
      <summary>
        <Mark look={isGood ? 'good' : 'bad'}>
          {status === null ? t('deliveries.noAnswer') : `HTTP ${status}`}
        </Mark>{' '}
        <time>{dayAndTime(at)}</time>{' '}
        <span class="quiet">{t('settings.milliseconds', { count: duration_ms })}</span>
      </summary>
      {error && <p dir="auto">{error}</p>}
      {response && <pre dir="ltr">{response}</pre>}
    </details>
  );
};

function indented(body: string) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
