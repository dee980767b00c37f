import type {
  Attempt as DomainAttempt,
  Delivery as DomainDelivery,
} from '../../domain/webhooks/deliveries.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import { prefixed } from '../../lib/ids.ts';
import {
  array,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '../../lib/schema.ts';

export const deliveryState = oneOf('pending', 'delivered', 'failed', 'cancelled');
const delivery = {
  id: integer(),
  uuid: uuid(),
  webhook_id: text({ description: 'The header webhook-id: the same on every attempt.' }),
  event: text(),
  event_id: nullable(integer()),
  state: deliveryState,
  attempts: integer(),
  next_attempt_at: nullable(dateTime()),
  created_at: dateTime(),
  updated_at: dateTime(),
};
const Attempt = named(
  'Attempt',
  object({
    at: dateTime(),
    duration_ms: integer(),
    status: nullable(integer()),
    error: nullable(text()),
    response: text({ description: 'The first 4 KB of the answer.' }),
  }),
);
export const Delivery = named('Delivery', object(delivery));
export const DeliveryDetails = named(
  'DeliveryDetails',
  object({
    ...delivery,
    body: text({ description: 'The exact bytes that are signed and sent.' }),
    attempt_log: array(Attempt),
  }),
);

export const presentDelivery = (row: DomainDelivery): Infer<typeof Delivery> => ({
  id: row.id,
  uuid: row.uuid,
  webhook_id: prefixed('msg', row.uuid),
  event: row.event,
  event_id: row.event_id,
  state: row.state,
  attempts: row.attempts,
  next_attempt_at: isoTimeOrNull(row.next_attempt_at),
  created_at: isoTime(row.created_at),
  updated_at: isoTime(row.updated_at),
});

export const presentAttempt = (row: DomainAttempt): Infer<typeof Attempt> => ({
  at: isoTime(row.at),
  duration_ms: row.duration_ms,
  status: row.status,
  error: row.error,
  response: row.response,
});
