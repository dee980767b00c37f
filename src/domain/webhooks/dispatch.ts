import { type Actor, system } from '../actor.ts';
import type { Core } from '../core.ts';
import { type Event, isDoneToConversation } from '../events.ts';
import type { deliveryRows } from './delivery-rows.ts';
import type { Webhook, webhookRows } from './webhook-rows.ts';

/** A dialect's name and body for an event; several where it tells them apart, null when it does not speak of it. */
export type PresentedEvent = { name: string; body: unknown };
export type Presented = PresentedEvent | readonly PresentedEvent[] | null;
export type PresentEvent = (event: Event) => Presented;
type Presenters = Record<string, PresentEvent>;
export type MayHear = (actor: Actor, event: Event) => boolean;
type Parts = {
  webhooks: ReturnType<typeof webhookRows>;
  rows: ReturnType<typeof deliveryRows>;
  mayHear: MayHear;
};

/** Which events become deliveries to whom. */
export function dispatching({ clock, ids, events, jobs }: Core, { webhooks, rows, mayHear }: Parts) {
  /** Renders the event for every webhook that asked for it; saying it twice adds nothing. */
  function dispatch(event: Event, presenters: Presenters) {
    const presentOnce = remembering(presenters, event);
    for (const webhook of webhooks.active())
      if (event.id > webhook.since_event_id) offer(webhook, event, presentOnce);
  }

  /** Hands a webhook some of what it missed while it was off; says whether there is more, up to the given event. */
  function catchUp(webhookId: number, until: number, limit: number, presenters: Presenters) {
    const webhook = webhooks.find(webhookId);
    if (!webhook?.active || webhook.missed_after_event_id === null) return false;
    const page = events.after(webhook.missed_after_event_id, limit).filter(({ id }) => id <= until);
    for (const event of page) offer(webhook, event, (dialect) => listOf(presenters[dialect]?.(event)));
    const last = page.at(-1)?.id ?? until;
    webhooks.missAfter(webhookId, last < until ? last : null);
    return last < until;
  }

  function offer(webhook: Webhook, event: Event, present: (dialect: string) => readonly PresentedEvent[]) {
    if (!concerns(webhook, event)) return;
    for (const presented of present(webhook.dialect))
      if (wants(webhook, event, presented.name)) add(webhook, event, presented);
  }

  /** A webhook listens as the system, or as its business; a test is for the webhook it tests. */
  function concerns(webhook: Webhook, event: Event) {
    if (event.name === 'webhook.tested') return event.subjectId === webhook.id;
    return mayHear({ ...system, businessId: webhook.business_id }, event);
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

  return { dispatch, catchUp, wake };
}

/** What an event looks like in each dialect, worked out when it is asked for first. */
function remembering(presenters: Presenters, event: Event) {
  const known = new Map<string, readonly PresentedEvent[]>();
  return (dialect: string) => {
    const presented = known.get(dialect) ?? listOf(presenters[dialect]?.(event));
    known.set(dialect, presented);
    return presented;
  };
}

const listOf = (presented: Presented = null): readonly PresentedEvent[] =>
  presented === null ? [] : 'name' in presented ? [presented] : presented;

const wants = (webhook: Webhook, event: Event, name: string) =>
  event.name === 'webhook.tested' ||
  webhook.events.includes(name) ||
  webhook.events.includes('*') ||
  isToldBy(event, webhook);

/** A macro or a rule has an action that names it. */
const isToldBy = (event: Event, { id }: Webhook) =>
  isDoneToConversation(event) && Array.isArray(event.data.webhooks) && event.data.webhooks.includes(id);
