import type { Delivery } from '../domain/webhooks/deliveries.ts';
import { isSuccess, type Outcome } from '../domain/webhooks/outcomes.ts';
import type { Webhook } from '../domain/webhooks/webhooks.ts';
import { HOUR } from '../lib/clock.ts';
import { prefixed } from '../lib/ids.ts';
import { retryAfterMs } from '../lib/retry-after.ts';
import { integer, object } from '../lib/schema.ts';
import { hexSignature, signatureHeaders } from '../lib/webhook-signature.ts';
import { job, type Tools } from './job.ts';

const LANES = 4;
const AT_ONCE = 40;

/**
 * Sends one webhook all that is due to it. Deliveries of one conversation follow each other; four conversations go
 * side by side.
 */
export const deliverWebhook = job({
  kind: 'webhooks.deliver',
  payload: object({ webhookId: integer() }),
  concurrency: 32,
  timeoutMs: HOUR,
  async run(tools, { webhookId }, signal) {
    while (!signal.aborted) {
      const webhook = tools.domain.webhooks.find(webhookId);
      const due = webhook ? tools.domain.deliveries.dueNow(webhook, AT_ONCE) : [];
      if (!webhook || due.length === 0) return;
      await Promise.all(lanesOf(due).map((lane) => sendInTurn(tools, lane, signal)));
    }
  },
  again: ({ domain }, { webhookId }) => domain.deliveries.nextAt(webhookId),
});

const laneOf = ({ conversation_id, id }: Delivery) => (conversation_id ?? id) % LANES;
const lanesOf = (due: Delivery[]) => [...Map.groupBy(due, laneOf).values()];

/** After a failure, in this lane or another, the rest waits for the next look, which knows how the receiver is doing. */
async function sendInTurn(tools: Tools, lane: Delivery[], signal: AbortSignal) {
  const { webhooks, deliveries, store } = tools.domain;
  for (const [n, { id, webhook_id: webhookId }] of lane.entries()) {
    // Both may have changed while those before were on their way.
    const [webhook, delivery] = [webhooks.find(webhookId), deliveries.find(id)];
    const isOver = signal.aborted || !webhook?.active || (n > 0 && webhook.failures > 0);
    if (isOver || delivery?.state !== 'pending') return;
    const outcome = await attempt(tools, webhook, delivery);
    // Cut off by our own shutdown: that is no failure of the receiver's, and it is sent again.
    if (signal.aborted && !isSuccess(outcome)) return;
    await store.write(() => deliveries.record(id, outcome));
    if (!isSuccess(outcome)) return;
  }
}

async function attempt({ domain, outbound }: Tools, webhook: Webhook, delivery: Delivery): Promise<Outcome> {
  const answer = await outbound.send({
    method: 'POST',
    url: webhook.url,
    headers: headersOf(domain.webhooks.signingSecrets(webhook), webhook, delivery, domain.clock.now()),
    body: delivery.body,
  });
  const chance = Math.random();
  if ('error' in answer) {
    const { message, durationMs } = answer;
    return { status: null, error: message, response: '', durationMs, retryAfterMs: null, chance };
  }
  const { status, body, headers, durationMs } = answer;
  const waitMs = retryAfterMs(headers['retry-after'], domain.clock.now());
  return { status, error: null, response: body, durationMs, retryAfterMs: waitMs, chance };
}

function headersOf(
  secrets: [newest: string, ...older: string[]],
  webhook: Webhook,
  delivery: Delivery,
  at: number,
): Record<string, string> {
  const [newest] = secrets;
  const id = prefixed('msg', delivery.uuid);
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Confab-Webhooks/1',
    'Webhook-Event': delivery.event,
    'Webhook-Attempt': String(delivery.attempts + 1),
    ...signatureHeaders({ id, at, body: delivery.body, secrets }),
    ...(webhook.dialect === 'libredesk' && {
      'X-Libredesk-Signature': hexSignature(newest, delivery.body),
    }),
  };
}

const PAGE = 200;
const webhook = object({ webhookId: integer() });

/** What happened while a webhook was off, handed on to it from the event log. */
export const catchUpWebhook = job({
  kind: 'webhooks.catch_up',
  payload: webhook,
  async run({ domain, present }, { webhookId }, signal) {
    const { store, events, deliveries } = domain;
    const until = events.newestId();
    while (
      !signal.aborted &&
      (await store.write(() => deliveries.catchUp(webhookId, until, PAGE, present)))
    ) {}
  },
});

/** Asked when a warning, or the end, would be due, because a receiver may fail for days without being sent anything. */
export const reviewWebhook = job({
  kind: 'webhooks.review',
  payload: webhook,
  run: ({ domain }, { webhookId }) => domain.store.write(() => domain.receivers.review(webhookId)),
  again: ({ domain }, { webhookId }) => domain.receivers.reviewAt(webhookId),
});

/** A page at a time, so that requests come in between. */
export const eraseWebhook = job({
  kind: 'webhooks.erase',
  payload: webhook,
  async run({ domain: { store, webhooks } }, { webhookId }, signal) {
    while (!signal.aborted && (await store.write(() => webhooks.erase(webhookId, PAGE)))) {}
  },
});
