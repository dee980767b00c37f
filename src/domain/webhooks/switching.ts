import { system } from '../actor.ts';
import type { Core } from '../core.ts';
import { DISPATCHER } from '../events.ts';
import type { deliveryRows } from './delivery-rows.ts';
import { businessOf, type Webhook, type webhookRows } from './webhook-rows.ts';

type Parts = { rows: ReturnType<typeof webhookRows>; deliveries: ReturnType<typeof deliveryRows> };

/** Turning webhooks off and on, and what becomes of that which they miss meanwhile. */
export function switching({ clock, events, jobs }: Core, { rows, deliveries }: Parts) {
  /** What the dispatcher has not handed on yet is missed as well; what was missed before and not made up for still is. */
  const switchedOff = (webhook: Webhook): Webhook => ({
    ...webhook,
    active: false,
    missed_after_event_id: webhook.missed_after_event_id ?? events.cursor(DISPATCHER),
  });

  const switchedOn = (webhook: Webhook): Webhook => ({
    ...webhook,
    active: true,
    disabled_reason: null,
    first_failed_at: null,
    failures: 0,
    probe_at: null,
    warnings_sent: 0,
  });

  /** What was left over is sent after all, together with what happened meanwhile, or it is let go. */
  function resume({ id, first_failed_at }: Webhook, sendMissed: boolean) {
    const now = clock.now();
    if (!sendMissed) {
      deliveries.cancelPending(id, now);
      rows.missAfter(id, null);
      return rows.hearSince(id, events.newestId());
    }
    deliveries.revive({ id, since: first_failed_at ?? now, now });
    jobs.ask('webhooks.deliver', { webhookId: id }, { uniqueKey: String(id) });
    jobs.ask('webhooks.catch_up', { webhookId: id }, { uniqueKey: String(id) });
  }

  /** Turned off by us, because the receiver is gone or has failed for days. */
  function giveUp(id: number, reason: 'gone' | 'failing') {
    const webhook = rows.find(id);
    if (!webhook) return;
    rows.save({ ...switchedOff(webhook), disabled_reason: reason }, clock.now());
    events.record('webhook.disabled', id, system, { ...businessOf(webhook), data: { reason } });
  }

  return { switchedOff, switchedOn, resume, giveUp };
}
