import { DAY, HOUR, MINUTE } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { waitAfterFailure } from '../../lib/webhook-schedule.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Event } from '../events.ts';
import type { Webhook, webhooks as webhooksOf } from './webhooks.ts';

export type DeliveryState = 'pending' | 'delivered' | 'failed' | 'cancelled';
export type Delivery = {
  id: number;
  uuid: string;
  webhook_id: number;
  event_id: number | null;
  event: string;
  body: string;
  state: DeliveryState;
  attempts: number;
  next_attempt_at: number | null;
  created_at: number;
  updated_at: number;
};
export type Attempt = {
  id: number;
  delivery_id: number;
  at: number;
  duration_ms: number;
  status: number | null;
  error: string | null;
  response: string;
};
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

/** From this many failures in a row on, one delivery at a time feels whether the receiver is back. */
const BROKEN_AFTER = 5;
const PROBE_WITHIN_MS = 30 * MINUTE;
const GIVE_UP_AFTER_MS = 5 * DAY;
const GIVE_UP_FAILURES = 10;
const WARN_AFTER_MS = [DAY, 4 * DAY] as const;
const KEPT_MS = 30 * DAY;

export function deliveries(
  { store, clock, ids, events, jobs }: Core,
  { webhooks }: { webhooks: ReturnType<typeof webhooksOf> },
) {
  const insert = store.change<
    [Pick<Delivery, 'uuid' | 'webhook_id' | 'event_id' | 'event' | 'body'> & { now: number }]
  >(
    'deliveries.insert',
    `insert into deliveries (uuid, webhook_id, event_id, event, body, next_attempt_at, created_at, updated_at)
     values (@uuid, @webhook_id, @event_id, @event, @body, @now, @now, @now) on conflict do nothing`,
  );
  const byId = store.rows<[id: number], Delivery>('deliveries.byId', 'select * from deliveries where id = ?');
  const due = store.rows<[webhookId: number, now: number, limit: number], Delivery>(
    'deliveries.due',
    `select * from deliveries where webhook_id = ? and state = 'pending' and next_attempt_at <= ?
     order by next_attempt_at, id limit ?`,
  );
  const nextDue = store.values<[webhookId: number], number>(
    'deliveries.nextDue',
    "select min(next_attempt_at) from deliveries where webhook_id = ? and state = 'pending'",
  );
  const withPending = store.values<[], number>(
    'deliveries.withPending',
    "select distinct webhook_id from deliveries where state = 'pending'",
  );
  const move = store.change<
    [{ id: number; state: DeliveryState; attempts: number; next: number | null; now: number }]
  >(
    'deliveries.move',
    'update deliveries set state = @state, attempts = @attempts, next_attempt_at = @next, updated_at = @now where id = @id',
  );
  const addAttempt = store.change<[Omit<Attempt, 'id'>]>(
    'deliveries.addAttempt',
    `insert into delivery_attempts (delivery_id, at, duration_ms, status, error, response)
     values (@delivery_id, @at, @duration_ms, @status, @error, @response)`,
  );
  const attemptsOf = store.rows<[deliveryId: number], Attempt>(
    'deliveries.attempts',
    'select * from delivery_attempts where delivery_id = ? order by id',
  );
  const page = store.rows<[webhookId: number, before: number, limit: number], Delivery>(
    'deliveries.page',
    'select * from deliveries where webhook_id = ? and id < ? order by id desc limit ?',
  );
  const pageInState = store.rows<[webhookId: number, state: string, before: number, limit: number], Delivery>(
    'deliveries.pageInState',
    'select * from deliveries where webhook_id = ? and state = ? and id < ? order by id desc limit ?',
  );
  const prune = store.change<[before: number, limit: number]>(
    'deliveries.prune',
    'delete from deliveries where id in (select id from deliveries where created_at < ? limit ?)',
  );

  /** Renders the event for every webhook that asked for it; saying it twice adds nothing. */
  function dispatch(event: Event, presenters: Record<string, PresentEvent>) {
    const rendered = new Map<string, PresentedEvent | null>();
    for (const webhook of webhooks.active()) {
      if (!concerns(webhook, event)) continue;
      if (!rendered.has(webhook.dialect))
        rendered.set(webhook.dialect, presenters[webhook.dialect]?.(event) ?? null);
      const presented = rendered.get(webhook.dialect);
      if (presented && wants(webhook, event, presented.name)) add(webhook, event, presented);
    }
  }

  /** The same for one webhook alone. */
  function dispatchTo(webhookId: number, event: Event, presenters: Record<string, PresentEvent>) {
    const webhook = webhooks.find(webhookId);
    if (!webhook?.active || !concerns(webhook, event)) return;
    const presented = presenters[webhook.dialect]?.(event);
    if (presented && wants(webhook, event, presented.name)) add(webhook, event, presented);
  }

  function add(webhook: Webhook, event: Event, { name, body }: PresentedEvent) {
    const now = clock.now();
    insert.run({
      uuid: ids.uuid(),
      webhook_id: webhook.id,
      event_id: event.id,
      event: name,
      body: JSON.stringify(body),
      now,
    });
    wake(webhook.id, now);
  }

  const wake = (webhookId: number, runAt: number) =>
    jobs.ask('webhooks.deliver', { webhookId }, { uniqueKey: String(webhookId), runAt });

  /** At a start: whatever became of the jobs that send them, no delivery is left lying about. */
  function resume() {
    for (const webhookId of withPending.all()) {
      const at = nextAt(webhookId);
      if (at !== null) wake(webhookId, at);
    }
  }

  /** What may be tried now: everything due, or while the receiver is failing one alone. */
  function dueNow(webhook: Webhook, limit: number) {
    if (!webhook.active) return [];
    if (!isBroken(webhook)) return due.all(webhook.id, clock.now(), limit);
    return (webhook.probe_at ?? 0) <= clock.now() ? due.all(webhook.id, clock.now(), 1) : [];
  }

  function nextAt(webhookId: number) {
    const webhook = webhooks.find(webhookId);
    const next = webhook?.active ? (nextDue.get(webhookId) ?? null) : null;
    return webhook && next !== null && isBroken(webhook) ? Math.max(next, webhook.probe_at ?? 0) : next;
  }

  /** One attempt was made. Success heals the webhook; failure is spaced out, warned about and at last given up. */
  function record(deliveryId: number, outcome: Outcome) {
    const delivery = byId.get(deliveryId);
    const webhook = delivery && webhooks.find(delivery.webhook_id);
    if (!delivery || !webhook) return;
    const now = clock.now();
    addAttempt.run({
      delivery_id: deliveryId,
      at: now - outcome.durationMs,
      duration_ms: outcome.durationMs,
      status: outcome.status,
      error: outcome.error,
      response: outcome.response,
    });
    if (isSuccess(outcome)) succeed(delivery, webhook, now);
    else failAgain(delivery, webhook, outcome, now);
  }

  function succeed(delivery: Delivery, webhook: Webhook, now: number) {
    move.run({ id: delivery.id, state: 'delivered', attempts: delivery.attempts + 1, next: null, now });
    if (webhook.failures === 0) return;
    webhooks.noteHealth(webhook, { failures: 0, first_failed_at: null, probe_at: null, warnings_sent: 0 });
  }

  function failAgain(delivery: Delivery, webhook: Webhook, outcome: Outcome, now: number) {
    const attempts = delivery.attempts + 1;
    const waitMs = outcome.status === 410 ? null : waitAfterFailure(attempts, outcome);
    const next = waitMs === null ? null : now + waitMs;
    move.run({ id: delivery.id, state: next === null ? 'failed' : 'pending', attempts, next, now });
    worsen(webhook, outcome, next, now);
  }

  function worsen(webhook: Webhook, outcome: Outcome, next: number | null, now: number) {
    const failures = webhook.failures + 1;
    const firstFailedAt = webhook.first_failed_at ?? now;
    const warnings = WARN_AFTER_MS.filter((afterMs) => now - firstFailedAt >= afterMs).length;
    const probeAt = failures < BROKEN_AFTER ? null : Math.min(next ?? now, now + PROBE_WITHIN_MS);
    webhooks.noteHealth(webhook, {
      failures,
      first_failed_at: firstFailedAt,
      probe_at: probeAt,
      warnings_sent: Math.max(warnings, webhook.warnings_sent),
    });
    if (warnings > webhook.warnings_sent) warn(webhook, now - firstFailedAt);
    if (outcome.status === 410) webhooks.disable(system, webhook.id, 'gone');
    else if (now - firstFailedAt >= GIVE_UP_AFTER_MS && failures >= GIVE_UP_FAILURES) {
      webhooks.disable(system, webhook.id, 'failing');
    }
  }

  function warn(webhook: Webhook, sinceMs: number) {
    const data = { failing_for_hours: Math.floor(sinceMs / HOUR) };
    events.record('webhook.failing', webhook.id, system, {
      ...(webhook.business_id && { businessId: webhook.business_id }),
      data,
    });
  }

  function get(id: number) {
    const delivery = byId.get(id);
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
    move.run({ id, state: 'pending', attempts: 0, next: now, now });
    wake(delivery.webhook_id, now);
    return get(id);
  }

  return {
    dispatch,
    dispatchTo,
    conversationOf: (delivery: Delivery) =>
      delivery.event_id === null ? null : (events.get(delivery.event_id)?.conversationId ?? null),
    wake,
    resume,
    dueNow,
    nextAt,
    record,
    get,
    redeliver,
    attemptsOf: (id: number) => attemptsOf.all(id),
    page: (webhookId: number, before: number, limit: number, state?: DeliveryState) =>
      state ? pageInState.all(webhookId, state, before, limit) : page.all(webhookId, before, limit),
    prune: (limit: number) => prune.run(clock.now() - KEPT_MS, limit).changes,
  };
}

export const isSuccess = ({ status }: Pick<Outcome, 'status'>) =>
  status !== null && status >= 200 && status < 300;
const isBroken = (webhook: Webhook) => webhook.failures >= BROKEN_AFTER;

/** A webhook bound to a business hears of that one only; a test is for the webhook it tests. */
function concerns(webhook: Webhook, event: Event) {
  if (event.name === 'webhook.tested') return event.subjectId === webhook.id;
  return webhook.business_id === null || webhook.business_id === event.businessId;
}

const wants = (webhook: Webhook, event: Event, name: string) =>
  event.name === 'webhook.tested' || webhook.events.includes(name) || webhook.events.includes('*');
