import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { type Call, route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import { array, integer, object, text } from '../../lib/schema.ts';
import { maskedSecret } from '../../lib/webhook-signature.ts';
import { paged, pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';
import { CreatedWebhook, NewWebhook, presentWebhook, Webhook, WebhookChange } from './webhooks.shape.ts';

const tag = 'Webhooks';
const access = 'webhooks:manage';
const base = { tag, access, params: idParams } as const;

export const listWebhooks = route({
  method: 'get',
  path: '/api/v1/webhooks',
  tag,
  summary: 'List webhooks of every dialect',
  access,
  query: object({}, pageQuery),
  returns: pageOf(Webhook),
  handle: ({ domain, actor, query }) =>
    paged(query, 0, (after, limit) => domain.webhooks.page(actor, after, limit), presentWebhook),
});

export const listWebhookEvents = route({
  method: 'get',
  path: '/api/v1/webhook-events',
  tag,
  summary: 'What webhooks can be told of, by dialect',
  access,
  returns: object({ data: array(object({ dialect: text(), events: array(text()) })) }),
  handle: ({ server }) => ({
    data: server.dialects
      .filter(({ webhookEvents }) => webhookEvents.length > 0)
      .map(({ name, webhookEvents }) => ({ dialect: name, events: [...webhookEvents] })),
  }),
});

export const createWebhook = route({
  method: 'post',
  path: '/api/v1/webhooks',
  tag,
  summary: 'Add a webhook',
  description:
    'Payloads have the shapes of the dialect; deliveries are signed as Standard Webhooks describes.',
  access,
  body: NewWebhook,
  status: 201,
  returns: CreatedWebhook,
  change({ domain, actor, server, body }) {
    const dialect = body.dialect ?? 'native';
    refuseUnknownEvents(server, dialect, body.events);
    const { webhook, madeSecret } = domain.webhooks.create(actor, { ...body, dialect });
    return { ...presentWebhook(webhook), secret: madeSecret ?? maskedSecret(body.secret) };
  },
});

export const getWebhook = route({
  ...base,
  method: 'get',
  path: '/api/v1/webhooks/:id',
  summary: 'Get a webhook',
  returns: Webhook,
  handle({ domain, actor, params }) {
    const webhook = webhookOf(domain, actor, params.id);
    return versioned(presentWebhook(webhook), webhook.version);
  },
});

export const changeWebhook = route({
  ...base,
  method: 'patch',
  path: '/api/v1/webhooks/:id',
  summary: 'Change a webhook, turn it off or on',
  body: WebhookChange,
  returns: Webhook,
  change({ domain, actor, server, request, params, body }) {
    const before = webhookOf(domain, actor, params.id);
    refuseStale(request, before.version);
    refuseUnknownEvents(server, before.dialect, body.events ?? []);
    const { send_missed: sendMissed, ...wanted } = body;
    const webhook = domain.webhooks.update(actor, before.id, { ...wanted, sendMissed });
    return versioned(presentWebhook(webhook), webhook.version);
  },
});

export const deleteWebhook = route({
  ...base,
  method: 'delete',
  path: '/api/v1/webhooks/:id',
  summary: 'Delete a webhook and its deliveries',
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.webhooks.destroy(actor, webhookOf(domain, actor, params.id).id),
});

export const testWebhook = route({
  ...base,
  method: 'post',
  path: '/api/v1/webhooks/:id/test',
  summary: 'Send a test event',
  description: 'It takes the way of every other event; find it among the deliveries.',
  status: 202,
  returns: object({ event_id: integer() }),
  change: ({ domain, actor, params }) => ({
    event_id: domain.webhooks.test(actor, webhookOf(domain, actor, params.id).id),
  }),
});

export const rotateSecret = route({
  ...base,
  method: 'post',
  path: '/api/v1/webhooks/:id/rotate-secret',
  summary: 'Replace the secret',
  description: 'For 24 hours deliveries are signed with both.',
  returns: CreatedWebhook,
  change({ domain, actor, params }) {
    const { webhook, secret } = domain.webhooks.rotateSecret(actor, webhookOf(domain, actor, params.id).id);
    return { ...presentWebhook(webhook), secret };
  },
});

/** The webhook of a path, as far as the actor may know of it. */
export const webhookOf = (domain: Domain, actor: Actor, typed: string) =>
  domain.webhooks.visible(actor, domain.idOf('webhooks', typed));

function refuseUnknownEvents(server: Call['server'], dialect: string, events: string[]) {
  const known = server.dialects.find(({ name }) => name === dialect)?.webhookEvents ?? [];
  if (known.length === 0) throw Problem.invalid('dialect', `${dialect} has no events to tell of.`);
  const unknown = events.find((event) => event !== '*' && !known.includes(event));
  if (unknown === undefined) return;
  throw Problem.invalid('events', `${dialect} has no event ${unknown}. There are: ${known.join(', ')}.`);
}
