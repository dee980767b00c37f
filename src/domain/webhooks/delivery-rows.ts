import type { Store } from '../../store/store.ts';

export type DeliveryState = 'pending' | 'delivered' | 'failed' | 'cancelled';
export type Delivery = {
  id: number;
  uuid: string;
  webhook_id: number;
  event_id: number | null;
  conversation_id: number | null;
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
type New = Pick<Delivery, 'uuid' | 'webhook_id' | 'event_id' | 'conversation_id' | 'event' | 'body'>;
type Move = { id: number; state: DeliveryState; attempts: number; next: number | null; now: number };
type Hold = { webhookId: number; conversationId: number; id: number; until: number };

/** So many attempts long a conversation waits for an earlier delivery: through the waits of seconds, not of hours. */
export const HELD_ATTEMPTS = 3;

/** The tables of deliveries and of the attempts at them. */
export function deliveryRows(store: Store) {
  const insert = store.change<[New & { next: number; now: number }]>(
    'deliveries.insert',
    `insert into deliveries (uuid, webhook_id, event_id, conversation_id, event, body, next_attempt_at, created_at, updated_at)
     values (@uuid, @webhook_id, @event_id, @conversation_id, @event, @body, @next, @now, @now) on conflict do nothing`,
  );
  const byId = store.rows<[id: number], Delivery>('deliveries.byId', 'select * from deliveries where id = ?');
  const due = store.rows<[webhookId: number, now: number, limit: number], Delivery>(
    'deliveries.due',
    `select * from deliveries where webhook_id = ? and state = 'pending' and next_attempt_at <= ?
     order by next_attempt_at, id limit ?`,
  );
  const oldestDue = store.rows<[webhookId: number, now: number], Delivery>(
    'deliveries.oldestDue',
    `select * from deliveries where webhook_id = ? and state = 'pending' and +next_attempt_at <= ?
     order by id limit 1`,
  );
  const nextDue = store.values<[webhookId: number], number>(
    'deliveries.nextDue',
    "select min(next_attempt_at) from deliveries where webhook_id = ? and state = 'pending'",
  );
  const heldUntil = store.values<[webhookId: number, conversationId: number, attempts: number], number>(
    'deliveries.heldUntil',
    `select max(next_attempt_at) from deliveries indexed by deliveries_of_conversation
     where webhook_id = ? and conversation_id = ? and state = 'pending' and attempts < ?`,
  );
  const hold = store.change<[Hold]>(
    'deliveries.hold',
    `update deliveries set next_attempt_at = max(next_attempt_at, @until)
     where webhook_id = @webhookId and conversation_id = @conversationId and state = 'pending' and id > @id`,
  );
  const withPending = store.values<[], number>(
    'deliveries.withPending',
    "select distinct webhook_id from deliveries where state = 'pending'",
  );
  const move = store.change<[Move]>(
    'deliveries.move',
    `update deliveries set state = @state, attempts = @attempts, next_attempt_at = @next, updated_at = @now
     where id = @id`,
  );
  const cancelPending = store.change<[now: number, webhookId: number]>(
    'deliveries.cancelPending',
    `update deliveries set state = 'cancelled', next_attempt_at = null, updated_at = ?
     where webhook_id = ? and state = 'pending'`,
  );
  const reviveFailed = store.change<[{ id: number; since: number; now: number }]>(
    'deliveries.reviveFailed',
    `update deliveries set state = 'pending', attempts = 0, next_attempt_at = @now, updated_at = @now
     where webhook_id = @id and state = 'failed' and created_at >= @since`,
  );
  const hasten = store.change<[{ id: number; now: number }]>(
    'deliveries.hasten',
    `update deliveries set attempts = 0, next_attempt_at = @now, updated_at = @now
     where webhook_id = @id and state = 'pending'`,
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
  const eraseOf = store.change<[webhookId: number, limit: number]>(
    'deliveries.eraseOf',
    'delete from deliveries where id in (select id from deliveries where webhook_id = ? limit ?)',
  );

  return {
    insert: (delivery: New, next: number, now: number) => insert.run({ ...delivery, next, now }).changes > 0,
    find: (id: number) => byId.get(id),
    due: (webhookId: number, now: number, limit: number) => due.all(webhookId, now, limit),
    oldestDue: (webhookId: number, now: number) => oldestDue.all(webhookId, now),
    nextDue: (webhookId: number) => nextDue.get(webhookId) ?? null,
    heldUntil: (webhookId: number, conversationId: number) =>
      heldUntil.get(webhookId, conversationId, HELD_ATTEMPTS) ?? 0,
    hold: (wanted: Hold) => void hold.run(wanted),
    withPending: () => withPending.all(),
    move: (wanted: Move) => void move.run(wanted),
    cancelPending: (webhookId: number, now: number) => void cancelPending.run(now, webhookId),
    revive({ id, since, now }: { id: number; since: number; now: number }) {
      hasten.run({ id, now });
      reviveFailed.run({ id, since, now });
    },
    addAttempt: (attempt: Omit<Attempt, 'id'>) => void addAttempt.run(attempt),
    attemptsOf: (id: number) => attemptsOf.all(id),
    page: (webhookId: number, before: number, limit: number, state?: DeliveryState) =>
      state ? pageInState.all(webhookId, state, before, limit) : page.all(webhookId, before, limit),
    prune: (before: number, limit: number) => prune.run(before, limit).changes,
    eraseOf: (webhookId: number, limit: number) => eraseOf.run(webhookId, limit).changes,
  };
}
