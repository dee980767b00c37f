import { dialectNames } from '../../domain/key-limits.ts';
import type {
  Attempt as DomainAttempt,
  Delivery as DomainDelivery,
} from '../../domain/webhooks/deliveries.ts';
import type { Webhook as DomainWebhook } from '../../domain/webhooks/webhooks.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import { prefixed } from '../../lib/ids.ts';
import {
  array,
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  partial,
  text,
  uuid,
} from '../../lib/schema.ts';

const shape = {
  id: integer(),
  uuid: uuid(),
  dialect: oneOf(...dialectNames),
  url: text({ format: 'uri' }),
  events: array(text()),
  active: boolean(),
  health: oneOf('ok', 'failing', 'disabled'),
  disabled_reason: nullable(
    text({ description: '`gone`: answered 410. `failing`: no success for five days.' }),
  ),
  first_failed_at: nullable(dateTime()),
  failures: integer({ description: 'In a row.' }),
  business_id: nullable(integer()),
  version: integer(),
  created_at: dateTime(),
  updated_at: dateTime(),
};
export const Webhook = named('Webhook', object(shape));
export const CreatedWebhook = named(
  'CreatedWebhook',
  object({
    ...shape,
    secret: text({ description: 'Ours is shown this once; one that you gave is masked.' }),
  }),
);
const url = text({ format: 'uri', maxLength: 2000 });
const events = array(text({ maxLength: 100 }), {
  minItems: 1,
  maxItems: 100,
  description: "The dialect's event names, or `*`.",
});
export const NewWebhook = named(
  'NewWebhook',
  object(
    { url, events },
    {
      dialect: oneOf(...dialectNames),
      secret: text({
        minLength: 1,
        maxLength: 500,
        description: 'Signs deliveries; without one we make one.',
      }),
      active: boolean(),
    },
  ),
);
export const WebhookChange = named(
  'WebhookChange',
  partial(
    object({
      url,
      events,
      active: boolean(),
      send_missed: boolean({ description: 'With active: also send what happened while it was off.' }),
    }),
  ),
);

export const presentWebhook = (webhook: DomainWebhook): Infer<typeof Webhook> => ({
  id: webhook.id,
  uuid: webhook.uuid,
  dialect: webhook.dialect as Infer<typeof Webhook>['dialect'],
  url: webhook.url,
  events: webhook.events,
  active: webhook.active,
  health:
    webhook.disabled_reason !== null && !webhook.active
      ? 'disabled'
      : webhook.failures > 0
        ? 'failing'
        : 'ok',
  disabled_reason: webhook.disabled_reason,
  first_failed_at: isoTimeOrNull(webhook.first_failed_at),
  failures: webhook.failures,
  business_id: webhook.business_id,
  version: webhook.version,
  created_at: isoTime(webhook.created_at),
  updated_at: isoTime(webhook.updated_at),
});

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
