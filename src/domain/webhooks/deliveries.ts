import { DAY } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { deliveryRows } from './delivery-rows.ts';
import type { dispatching as dispatchingOf } from './dispatch.ts';
import { patienceWith } from './health.ts';
import type { Webhook, webhookRows } from './webhook-rows.ts';

export type { Attempt, Delivery, DeliveryState } from './delivery-rows.ts';

type Parts = {
  webhooks: ReturnType<typeof webhookRows>;
  rows: ReturnType<typeof deliveryRows>;
  dispatching: ReturnType<typeof dispatchingOf>;
};

const KEPT_MS = 30 * DAY;

/** What is to be sent to webhooks, and when. */
export function deliveries({ clock }: Core, { webhooks, rows, dispatching: { wake } }: Parts) {
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
    const webhook = webhooks.find(webhookId);
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

  function get(id: number) {
    const delivery = rows.find(id);
    if (!delivery) throw Problem.missing('delivery', id);
    return delivery;
  }

  /** The same bytes under the same id once more, with a fresh row of attempts. */
  function redeliver(actor: Actor, id: number) {
    authorize(actor, 'webhooks:manage');
    const delivery = get(id);
    if (delivery.body === '')
      throw Problem.conflict('delivery_erased', 'What this told of was erased for good.');
    if (!webhooks.find(delivery.webhook_id)?.active) {
      throw Problem.conflict('webhook_inactive', 'Turn the webhook on before sending again.');
    }
    const now = clock.now();
    rows.move({ id, state: 'pending', attempts: 0, next: now, now });
    wake(delivery.webhook_id, now);
    return get(id);
  }

  return {
    dueNow,
    nextAt,
    resume,
    get,
    find: rows.find,
    redeliver,
    attemptsOf: rows.attemptsOf,
    page: rows.page,
    prune: (limit: number) => rows.prune(clock.now() - KEPT_MS, limit),
  };
}
