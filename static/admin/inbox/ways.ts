import type { Operations } from '../api/contract.ts';

type Query = Operations['GET /folders/{key}/conversations']['query'];
export type State = NonNullable<Query['state']>;
/** In which state, and in which order; without an order the folder's own. */
export type Way = { state?: State; order?: Query['order']; direction?: Query['direction'] };

export const states: readonly State[] = ['open', 'waiting', 'resolved', 'any'];

/** The orders that are offered, each by a name of its own. */
export const orders = {
  latest: { order: 'last_message_at', direction: 'desc' },
  oldest: { order: 'last_message_at', direction: 'asc' },
  waiting: { order: 'waiting_since', direction: 'asc' },
  sla: { order: 'next_sla_deadline_at', direction: 'asc' },
  priority: { order: 'priority', direction: 'desc' },
  newest: { order: 'created_at', direction: 'desc' },
} as const satisfies Record<string, Way>;
export type OrderName = keyof typeof orders;

// The cast: `keys` forgets which they are.
export const orderNames = Object.keys(orders) as OrderName[];

export const isOrderName = (name: string | null): name is OrderName =>
  name !== null && Object.hasOwn(orders, name);
export const isState = (name: string | null): name is State => states.some((state) => state === name);

/** Views say themselves what they hold and in which order. */
export const isView = (folder: string) => folder.startsWith('view:');
