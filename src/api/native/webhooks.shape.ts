import { dialectNames } from '../../domain/key-limits.ts';
import type { Webhook as DomainWebhook } from '../../domain/webhooks/webhooks.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
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
  maxItems: 200,
  description: "The dialect's event names, or `*`; none: only what rules and macros send it.",
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
  dialect: webhook.dialect,
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
