import type { Webhook as DomainWebhook } from '../../domain/webhooks/webhooks.ts';
import { route } from '../../http/route.ts';
import { array, boolean, type Infer, named, object, oneOf, openObject, text } from '../../lib/schema.ts';
import { maskedSecret } from '../../lib/webhook-signature.ts';
import { webhookEvents } from './events.ts';

const Webhook = named(
  'Webhook',
  object({ id: text(), url: text({ format: 'uri' }), events: array(text()), active: boolean() }),
);
const CreatedWebhook = named(
  'CreatedWebhook',
  object({
    id: text(),
    url: text({ format: 'uri' }),
    events: array(text()),
    active: boolean(),
    secret: text({ description: 'Ours is shown this once; one that you gave is masked.' }),
  }),
);
const WebhookList = named('WebhookList', object({ data: array(Webhook) }));
const CreateWebhookRequest = named(
  'CreateWebhookRequest',
  openObject(
    {
      url: text({ format: 'uri', maxLength: 2000 }),
      events: array(oneOf(...webhookEvents), { minItems: 1, maxItems: 50 }),
    },
    {
      secret: text({
        minLength: 1,
        maxLength: 500,
        description: 'Secret for webhook signature verification',
      }),
    },
  ),
);

export const listWebhooks = route({
  method: 'get',
  path: '/api/v1/webhooks',
  operationId: 'listWebhooks',
  tag: 'Webhooks',
  summary: 'List webhooks',
  access: 'webhooks:manage',
  returns: WebhookList,
  handle: ({ domain, actor }) => ({ data: domain.webhooks.ofDialect(actor, 'thikaa').map(presentWebhook) }),
});

export const createWebhook = route({
  method: 'post',
  path: '/api/v1/webhooks',
  operationId: 'createWebhook',
  tag: 'Webhooks',
  summary: 'Create webhook',
  description: 'Register a new webhook endpoint. Deliveries are signed as Standard Webhooks describes.',
  access: 'webhooks:manage',
  body: CreateWebhookRequest,
  status: 201,
  returns: CreatedWebhook,
  change({ domain, actor, body: { url, events, secret } }) {
    const { webhook, madeSecret } = domain.webhooks.create(actor, { dialect: 'thikaa', url, events, secret });
    return { ...presentWebhook(webhook), secret: madeSecret ?? maskedSecret(secret) };
  },
});

const presentWebhook = ({ uuid, url, events, active }: DomainWebhook): Infer<typeof Webhook> => ({
  id: uuid,
  url,
  events,
  active,
});
