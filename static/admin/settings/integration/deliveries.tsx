import { useSignal } from '@preact/signals';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { dayAndTime, relative } from '../../i18n/times.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { useCursor } from '../parts/cursor.ts';
import { FormPart } from '../parts/form-part.tsx';
import { Mark } from '../parts/row.tsx';
import { CursorTable } from '../parts/table.tsx';
import { useAgain } from '../parts/use-again.ts';
import { DeliveryDialog } from './delivery-dialog.tsx';
import type { Webhook } from './webhooks-page.tsx';

export type Delivery = Answer<'GET /webhooks/{id}/deliveries'>['data'][number];
type State = Delivery['state'];
const states = ['all', 'pending', 'delivered', 'failed', 'cancelled'] as const;
const looks = { pending: 'plain', delivered: 'good', failed: 'bad', cancelled: 'warning' } as const;
const PAGE = 20;
const LOOK_AGAIN_MS = 3000;

/** What was sent, the newest first. No event tells of attempts, so those that are under way are looked at again. */
export function Deliveries({ webhook: { id } }: { webhook: Webhook }) {
  const wanted = useSignal<State | 'all'>('all');
  const open = useSignal<number | null>(null);
  const state = wanted.value === 'all' ? undefined : wanted.value;
  const cursor = useCursor(
    (next) =>
      call('GET /webhooks/{id}/deliveries', { params: { id }, query: { limit: PAGE, cursor: next, state } }),
    [id, state],
    /./,
  );
  const isUnderWay = cursor.value.value?.rows.some((delivery) => delivery.state === 'pending') ?? false;
  useAgain(cursor.reload, LOOK_AGAIN_MS, isUnderWay);
  return (
    <FormPart title={t('deliveries.title')} hint={t('deliveries.hint')}>
      <Segments
        label={t('deliveries.state')}
        choices={states.map((value) => ({ value, text: t(`deliveries.${value}`) }))}
        chosen={wanted.value}
        choose={(value) => (wanted.value = value)}
      />
      <CursorTable
        label={t('deliveries.title')}
        cursor={cursor}
        keyOf={(delivery) => delivery.id}
        columns={[
          { title: t('deliveries.event'), manner: 'grow', cell: ({ event }) => <code>{event}</code> },
          { title: t('deliveries.state'), cell: (delivery) => <DeliveryState delivery={delivery} /> },
          { title: t('deliveries.attempts'), cell: ({ attempts }) => attempts },
          {
            title: t('deliveries.at'),
            cell: ({ created_at }) => <time title={dayAndTime(created_at)}>{relative(created_at)}</time>,
          },
          {
            title: t('deliveries.details'),
            manner: 'end',
            cell: (delivery) => (
              <Button onClick={() => (open.value = delivery.id)}>{t('deliveries.details')}</Button>
            ),
          },
        ]}
        empty={<p class="quiet">{t('deliveries.empty')}</p>}
      />
      {open.value !== null && (
        <DeliveryDialog
          webhookId={id}
          deliveryId={open.value}
          onRedelivered={() => void cursor.reload()}
          onClose={() => (open.value = null)}
        />
      )}
    </FormPart>
  );
}

export const DeliveryState = ({ delivery: { state, next_attempt_at: next } }: { delivery: Delivery }) => (
  <>
    <Mark look={looks[state]}>{t(`deliveries.${state}`)}</Mark>{' '}
    {state === 'pending' && next && <span class="quiet">{relative(next)}</span>}
  </>
);
