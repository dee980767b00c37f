import type { Delivery, Outcome } from '../domain/webhooks/deliveries.ts';
import { isSuccess } from '../domain/webhooks/deliveries.ts';
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
  concurrency: 16,
  timeoutMs: HOUR,
  async run(tools, { webhookId }, signal) {
    while (!signal.aborted) {
      const webhook = tools.domain.webhooks.find(webhookId);
      const due = webhook ? tools.domain.deliveries.dueNow(webhook, AT_ONCE) : [];
      if (!webhook || due.length === 0) return;
      await Promise.all(lanesOf(tools, due).map((lane) => sendInTurn(tools, webhook, lane, signal)));
    }
  },
  again: ({ domain }, { webhookId }) => domain.deliveries.nextAt(webhookId),
});

function lanesOf({ domain }: Tools, due: Delivery[]) {
  const laneOf = (delivery: Delivery) => (domain.deliveries.conversationOf(delivery) ?? delivery.id) % LANES;
  return Object.values(Object.groupBy(due, laneOf)) as Delivery[][];
}

/** After a failure the rest of the lane waits for the next look, which knows whether the receiver is broken. */
async function sendInTurn(tools: Tools, webhook: Webhook, lane: Delivery[], signal: AbortSignal) {
  for (const delivery of lane) {
    if (signal.aborted) return;
    const outcome = await attempt(tools, webhook, delivery);
    // Cut off by our own shutdown: that is no failure of the receiver's, and it is sent again.
    if (signal.aborted && !isSuccess(outcome)) return;
    await tools.domain.store.write(() => tools.domain.deliveries.record(delivery.id, outcome));
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
  secrets: string[],
  webhook: Webhook,
  delivery: Delivery,
  at: number,
): Record<string, string> {
  const id = prefixed('msg', delivery.uuid);
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Confab-Webhooks/1',
    'Webhook-Event': delivery.event,
    'Webhook-Attempt': String(delivery.attempts + 1),
    ...signatureHeaders({ id, at, body: delivery.body, secrets }),
    ...(webhook.dialect === 'libredesk' && {
      'X-Libredesk-Signature': hexSignature(secrets[0] as string, delivery.body),
    }),
  };
}

const PAGE = 200;

/** What happened while a webhook was off, handed on to it from the event log. */
export const catchUpWebhook = job({
  kind: 'webhooks.catch_up',
  payload: object({ webhookId: integer(), afterEventId: integer() }),
  async run({ domain, present }, { webhookId, afterEventId }, signal) {
    const until = domain.events.newestId();
    for (let after = afterEventId; after < until && !signal.aborted; ) {
      const page = domain.events.after(after, PAGE);
      await domain.store.write(() =>
        page.forEach((event) => domain.deliveries.dispatchTo(webhookId, event, present)),
      );
      after = page.at(-1)?.id ?? until;
    }
  },
});
