import { once } from '../../lib/once.ts';
import type { SqlValue } from '../../store/sql-value.ts';
import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import { nearerEnd, type OffsetPage } from '../offset-page.ts';
import { type Condition, countedFor, visibleTo } from './access.ts';
import type { conversationCounts } from './counts.ts';

/** What every list can be narrowed by; null asks for nobody's and for no team's, and what is left out for all. */
export type Narrowing = {
  businessId?: number;
  inboxId?: number;
  channel?: string;
  statusId?: number;
  assigneeId?: number | null;
  teamId?: number | null;
};
export type Listed = { id: number; version: number };
/** Where a page begins: after this conversation. */
export type Place = { at: number; id: number };
type Direction = 'asc' | 'desc';
type Found = { conversations: Listed[]; total: number };

const COLUMNS = {
  businessId: 'business_id',
  inboxId: 'inbox_id',
  channel: 'channel',
  statusId: 'status_id',
  assigneeId: 'assignee_id',
  teamId: 'team_id',
} as const satisfies Record<keyof Narrowing, string>;

/**
 * Lists by latest activity. Each is served by an index in its order, its total by the counts, and the actor sees in it
 * what the rule of access lets them see.
 */
export function lists({ store }: Core, { counts }: { counts: ReturnType<typeof conversationCounts> }) {
  const skipping = once((key: string) => {
    const { where, direction } = JSON.parse(key) as { where: string; direction: Direction };
    return store.rows<[Record<string, SqlValue>], Listed>(
      'lists.skipping',
      `select id, version from conversations where listed = 1 and ${where}
       order by last_message_at ${direction}, id ${direction} limit @limit offset @skipped`,
    );
  });
  const following = once((where: string) =>
    store.rows<[Record<string, SqlValue>], Listed & { at: number }>(
      'lists.following',
      `select id, version, last_message_at as at from conversations
       where listed = 1 and ${where} and (last_message_at, id) < (@at, @id)
       order by last_message_at desc, id desc limit @limit`,
    ),
  );

  const total = (actor: Actor, narrowing: Narrowing) =>
    counts.where(both(countedFor(actor), counted(narrowing)));

  /** By offset, as the dialects have it. */
  function page(actor: Actor, narrowing: Narrowing, wanted: OffsetPage): Found {
    const count = total(actor, narrowing);
    const { sql: where, bound } = both(visibleTo(actor), narrowed(narrowing));
    const read = (direction: Direction) => (limit: number, skipped: number) =>
      skipping(JSON.stringify({ where, direction })).all({ ...bound, limit, skipped });
    const conversations = nearerEnd(wanted, count, { forward: read('desc'), backward: read('asc') });
    return { conversations, total: count };
  }

  /** By place, which stays right while conversations move about. */
  function after(actor: Actor, narrowing: Narrowing, place: Place | null, limit: number) {
    const { sql, bound } = both(visibleTo(actor), narrowed(narrowing));
    return following(sql).all({ ...bound, ...(place ?? LATEST), limit });
  }

  return { page, after, total };
}

export const LATEST: Place = { at: Number.MAX_SAFE_INTEGER, id: 0 };

const both = (one: Condition, other: Condition): Condition => ({
  sql: `${one.sql} and ${other.sql}`,
  bound: { ...one.bound, ...other.bound },
});

function narrowed(narrowing: Narrowing): Condition {
  const given = Object.entries(narrowing).filter(([, value]) => value !== undefined) as [
    keyof Narrowing,
    SqlValue,
  ][];
  const terms = given.map(([name, value]) =>
    value === null ? `conversations.${COLUMNS[name]} is null` : `conversations.${COLUMNS[name]} = @${name}`,
  );
  return {
    sql: terms.join(' and ') || 'true',
    bound: Object.fromEntries(given.filter(([, value]) => value !== null)),
  };
}

/** The counts know nobody and no team as 0. */
function counted(narrowing: Narrowing): Condition {
  const given = Object.entries(narrowing).filter(([, value]) => value !== undefined) as [
    keyof Narrowing,
    SqlValue,
  ][];
  const terms = given.map(([name]) => `conversation_counts.${COLUMNS[name]} = @${name}`);
  return {
    sql: terms.join(' and ') || 'true',
    bound: Object.fromEntries(given.map(([name, value]) => [name, value ?? 0])),
  };
}
