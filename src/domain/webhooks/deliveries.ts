import { DAY } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { waitAfterFailure } from '../../lib/webhook-schedule.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Event } from '../events.ts';
import { type Delivery, type DeliveryState, type deliveryRows, HELD_ATTEMPTS } from './delivery-rows.ts';
import { patienceWith, type receiverHealth } from './health.ts';
import type { Webhook, webhookRows } from './webhook-rows.ts';
import type { webhooks as webhooksOf } from './webhooks.ts';

export type { Attempt, Delivery, DeliveryState } from './delivery-rows.ts';
export type Outcome = {
  status: number | null;
  error: string | null;
  response: string;
  durationMs: number;
  retryAfterMs: number | null;
  /** Within 0–1: jitters the next wait. Drawn by the caller, because a write may run twice. */
  chance: number;
};
/** A dialect's name and body for an event; null when that dialect does not speak of it. */
export type PresentedEvent = { name: string; body: unknown };
export type PresentEvent = (event: Event) => PresentedEvent | null;
type Presenters = Record<string, PresentEvent>;
type Parts = {
  webhooks: ReturnType<typeof webhooksOf>;
  webhookRows: ReturnType<typeof webhookRows>;
  rows: ReturnType<typeof deliveryRows>;
  health: ReturnType<typeof receiverHealth>;
};

const KEPT_MS = 30 * DAY;
const GONE = 410;

/** What is to be sent to webhooks, what became of it, and when it is tried again. */
export function deliveries(
  { clock, ids, events, jobs }: Core,
  { webhooks, webhookRows, rows, health }: Parts,
) {
  /** Renders the event for every webhook that asked for it; saying it twice adds nothing. */
  function dispatch(event: Event, presenters: Presenters) {
    const rendered = new Map<string, PresentedEvent | null>();
    for (const webhook of webhookRows.active()) {
      if (event.id <= webhook.since_event_id || !concerns(webhook, event)) continue;
      if (!rendered.has(webhook.dialect))
        rendered.set(webhook.dialect, presenters[webhook.dialect]?.(event) ?? null);
      const presented = rendered.get(webhook.dialect);
      if (presented && wants(webhook, event, presented.name)) add(webhook, event, presented);
    }
  }

  /** Hands a webhook some of what it missed while it was off; says whether there is more, up to the given event. */
  function catchUp(webhookId: number, until: number, limit: number, presenters: Presenters) {
    const webhook = webhookRows.find(webhookId);
    if (!webhook?.active || webhook.missed_after_event_id === null) return false;
    const page = events.after(webhook.missed_after_event_id, limit).filter(({ id }) => id <= until);
    for (const event of page) {
      const presented = concerns(webhook, event) ? presenters[webhook.dialect]?.(event) : null;
      if (presented && wants(webhook, event, presented.name)) add(webhook, event, presented);
    }
    const last = page.at(-1)?.id ?? until;
    webhookRows.missAfter(webhookId, last < until ? last : null);
    return last < until;
  }

  function add(webhook: Webhook, { id: eventId, conversationId }: Event, { name, body }: PresentedEvent) {
    const now = clock.now();
    const held = conversationId === null ? 0 : rows.heldUntil(webhook.id, conversationId);
    const next = Math.max(now, held);
    const delivery = {
      uuid: ids.uuid(),
      webhook_id: webhook.id,
      event_id: eventId,
      conversation_id: conversationId,
      event: name,
      body: JSON.stringify(body),
    };
    if (rows.insert(delivery, next, now)) wake(webhook.id, next);
  }

  const wake = (webhookId: number, runAt: number) =>
    jobs.ask('webhooks.deliver', { webhookId }, { uniqueKey: String(webhookId), runAt });

  /** What may be tried now: everything due; of a receiver that has begun to fail less, of a broken one the oldest alone. */
  function dueNow(webhook: Webhook, limit: number) {
    const now = clock.now();
    if (!webhook.active) return [];
    if (webhook.failures === 0) return rows.due(webhook.id, now, limit);
    const patience = patienceWith(webhook);
    if (patience > 0) return rows.due(webhook.id, now, patience);
    return (webhook.probe_at ?? 0) <= now ? rows.oldestDue(webhook.id, now) : [];
  }

  function nextAt(webhookId: number) {
    const webhook = webhookRows.find(webhookId);
    const next = webhook?.active ? rows.nextDue(webhookId) : null;
    return webhook && next !== null ? Math.max(next, webhook.probe_at ?? 0) : null;
  }

  /** At a start: whatever became of the jobs that send them, no delivery is left lying about. */
  function resume() {
    for (const webhookId of rows.withPending()) {
      const at = nextAt(webhookId);
      if (at !== null) wake(webhookId, at);
    }
  }

  /** One attempt was made. Success heals the webhook; failure is spaced out, warned about and at last given up. */
  function record(deliveryId: number, outcome: Outcome) {
    const delivery = rows.find(deliveryId);
    const webhook = delivery && webhookRows.find(delivery.webhook_id);
    if (!delivery || !webhook) return;
    const { status, error, response, durationMs } = outcome;
    const at = clock.now() - durationMs;
    rows.addAttempt({ delivery_id: deliveryId, at, duration_ms: durationMs, status, error, response });
    if (isSuccess(outcome)) succeed(delivery, webhook);
    else failAgain(delivery, webhook, outcome);
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

  function get(id: number) {
    const delivery = rows.find(id);
    if (!delivery) throw Problem.missing('delivery', id);
    return delivery;
  }

  /** The same bytes under the same id once more, with a fresh row of attempts. */
  function redeliver(actor: Actor, id: number) {
    authorize(actor, 'webhooks:manage');
    const delivery = get(id);
    if (!webhooks.get(delivery.webhook_id).active) {
      throw Problem.conflict('webhook_inactive', 'Turn the webhook on before sending again.');
    }
    const now = clock.now();
    rows.move({ id, state: 'pending', attempts: 0, next: now, now });
    wake(delivery.webhook_id, now);
    return get(id);
  }

  return {
    dispatch,
    catchUp,
    dueNow,
    nextAt,
    resume,
    record,
    get,
    find: rows.find,
    redeliver,
    attemptsOf: rows.attemptsOf,
    page: (webhookId: number, before: number, limit: number, state?: DeliveryState) =>
      rows.page(webhookId, before, limit, state),
    prune: (limit: number) => rows.prune(clock.now() - KEPT_MS, limit),
  };
}

export const isSuccess = ({ status }: Pick<Outcome, 'status'>) =>
  status !== null && status >= 200 && status < 300;

/** A webhook bound to a business hears of that one only; a test is for the webhook it tests. */
function concerns(webhook: Webhook, event: Event) {
  if (event.name === 'webhook.tested') return event.subjectId === webhook.id;
  return webhook.business_id === null || webhook.business_id === event.businessId;
}

const wants = (webhook: Webhook, event: Event, name: string) =>
  event.name === 'webhook.tested' || webhook.events.includes(name) || webhook.events.includes('*');
