import type { Core } from '../core.ts';
import { deliveries } from './deliveries.ts';
import { deliveryRows } from './delivery-rows.ts';
import { receiverHealth } from './health.ts';
import { webhookRows } from './webhook-rows.ts';
import { webhooks as webhooksOf } from './webhooks.ts';

/** Webhooks, what is sent to them, and how their receivers are doing. */
export function outgoing(core: Core, { guard }: { guard: { refusalOfUrl(url: URL): string | null } }) {
  const rows = { webhooks: webhookRows(core.store), deliveries: deliveryRows(core.store) };
  const webhooks = webhooksOf(core, { guard, rows: rows.webhooks, deliveries: rows.deliveries });
  const health = receiverHealth(core, { webhooks, rows: rows.webhooks });
  return {
    webhooks,
    receivers: health,
    deliveries: deliveries(core, { webhooks, webhookRows: rows.webhooks, rows: rows.deliveries, health }),
  };
}
