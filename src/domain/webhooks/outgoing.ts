import type { Core } from '../core.ts';
import { deliveries } from './deliveries.ts';
import { deliveryRows } from './delivery-rows.ts';
import { dispatching as dispatchingOf, type MayHear } from './dispatch.ts';
import { receiverHealth } from './health.ts';
import { outcomes } from './outcomes.ts';
import { webhookSecrets } from './secrets.ts';
import { switching as switchingOf } from './switching.ts';
import { webhookRows } from './webhook-rows.ts';
import { type UrlGuard, webhooks as webhooksOf } from './webhooks.ts';

/** Webhooks, what is sent to them, and how their receivers are doing. */
export function outgoing(core: Core, { guard, mayHear }: { guard: UrlGuard; mayHear: MayHear }) {
  const hooks = webhookRows(core.store);
  const rows = deliveryRows(core.store);
  const switching = switchingOf(core, { rows: hooks, deliveries: rows });
  const webhooks = webhooksOf(core, { guard, rows: hooks, deliveries: rows, switching });
  const health = receiverHealth(core, { switching, rows: hooks });
  const dispatching = dispatchingOf(core, { webhooks: hooks, rows, mayHear });
  return {
    webhooks: { ...webhooks, ...webhookSecrets(core, { webhooks, rows: hooks }) },
    receivers: health,
    deliveries: {
      ...deliveries(core, { webhooks: hooks, rows, dispatching }),
      ...dispatching,
      ...outcomes(core, { webhooks: hooks, rows, health }),
    },
  };
}
