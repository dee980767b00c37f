/** What a list by a filter can be ordered by. Conversations that hold nothing there come last, either way. */
const columns = {
  last_message_at: 'conversations.last_message_at',
  created_at: 'conversations.created_at',
  waiting_since: 'conversations.waiting_since',
  next_sla_deadline_at: 'conversations.next_sla_deadline_at',
  priority: '(select priorities.rank from priorities where priorities.id = conversations.priority_id)',
} as const;
/** The trash has an order of its own; the others are known to dialects, our own views do without them. */
const everyColumn = {
  ...columns,
  trashed_at: 'conversations.trashed_at',
  last_interaction_at: 'conversations.last_interaction_at',
  snoozed_until: 'conversations.snoozed_until',
  status: 'conversations.status_id',
} as const;

export type Order = { orderBy: keyof typeof columns; direction: 'asc' | 'desc' };
export type AnyOrder = { orderBy: keyof typeof everyColumn; direction: 'asc' | 'desc' };
export const orders = Object.keys(columns) as Order['orderBy'][];
export const LATEST_FIRST: Order = { orderBy: 'last_message_at', direction: 'desc' };

export const orderSql = ({ orderBy, direction }: AnyOrder) =>
  `${everyColumn[orderBy]} ${direction}${direction === 'asc' ? ' nulls last' : ''}, conversations.id ${direction}`;
