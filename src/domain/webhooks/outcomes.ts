import { waitAfterFailure } from '../../lib/webhook-schedule.ts';
import type { Core } from '../core.ts';
import { type Delivery, type deliveryRows, HELD_ATTEMPTS } from './delivery-rows.ts';
import type { receiverHealth } from './health.ts';
import type { Webhook, webhookRows } from './webhook-rows.ts';

export type Outcome = {
  status: number | null;
  error: string | null;
  response: string;
  durationMs: number;
  retryAfterMs: number | null;
  /** Within 0–1: jitters the next wait. Drawn by the caller, because a write may run twice. */
  chance: number;
};
type Parts = {
  webhooks: ReturnType<typeof webhookRows>;
  rows: ReturnType<typeof deliveryRows>;
  health: ReturnType<typeof receiverHealth>;
};

const GONE = 410;

/** What became of deliveries, and when they are tried again. */
export function outcomes({ clock }: Core, { webhooks, rows, health }: Parts) {
  /** One attempt was made. Success heals the webhook; failure is spaced out, warned about and at last given up. */
  function record(deliveryId: number, outcome: Outcome) {
    const delivery = rows.find(deliveryId);
    const webhook = delivery && webhooks.find(delivery.webhook_id);
    if (!delivery || !webhook) return;
    const { status, error, response, durationMs } = outcome;
    const at = clock.now() - durationMs;
    // Erased while it was on its way: neither what came back is kept, nor is it tried again.
    const isErased = delivery.body === '';
    const kept = isErased ? '' : response;
    rows.addAttempt({ delivery_id: deliveryId, at, duration_ms: durationMs, status, error, response: kept });
    if (isSuccess(outcome)) succeed(delivery, webhook);
    else if (!isErased) failAgain(delivery, webhook, outcome);
  }

  function succeed({ id, attempts }: Delivery, webhook: Webhook) {
    rows.move({ id, state: 'delivered', attempts: attempts + 1, next: null, now: clock.now() });
    health.noteSuccess(webhook);
  }

  function failAgain(delivery: Delivery, webhook: Webhook, outcome: Outcome) {
    const now = clock.now();
    const attempts = delivery.attempts + 1;
    const waitMs = outcome.status === GONE ? null : waitAfterFailure(attempts, outcome);
    const next = waitMs === null ? null : now + waitMs;
    rows.move({ id: delivery.id, state: next === null ? 'failed' : 'pending', attempts, next, now });
    if (next !== null && attempts < HELD_ATTEMPTS) holdConversation(delivery, next);
    health.noteFailure(webhook, next);
    if (outcome.status === GONE && webhook.active) health.noteGone(webhook);
  }

  /** Later deliveries of a conversation wait for this one, so that they come in order. */
  function holdConversation(
    { id, webhook_id: webhookId, conversation_id: conversationId }: Delivery,
    until: number,
  ) {
    if (conversationId !== null) rows.hold({ webhookId, conversationId, id, until });
  }

  return { record };
}

export const isSuccess = ({ status }: Pick<Outcome, 'status'>) =>
  status !== null && status >= 200 && status < 300;
