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
  /** Any of these. */
  statusIds?: readonly number[];
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
  statusIds: 'status_id',
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
  const followingOf = once((where: string) =>
    store.rows<[Record<string, SqlValue>], Listed>(
      'lists.followingOf',
      `select id, version from conversations indexed by conversations_by_contact
       where contact_id = @contactId and id < @before and listed = 1 and ${where} order by id desc limit @limit`,
    ),
  );
  const versionOf = store.values<[id: number, listed: number], number>(
    'lists.version',
    'select version from conversations where id = ? and listed = ?',
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

  /** What one contact wrote, or was written; the newest first. */
  function ofContact(actor: Actor, contactId: number, before: number, limit: number) {
    const { sql, bound } = visibleTo(actor);
    return followingOf(sql).all({ ...bound, contactId, before, limit });
  }

  /** Between the answer of a thread and now a conversation may have changed, or gone. */
  const statesOf = (ids: readonly number[], listed = 1): Listed[] =>
    ids.flatMap((id) => {
      const version = versionOf.get(id, listed);
      return version === undefined ? [] : [{ id, version }];
    });

  return { page, after, ofContact, total, statesOf };
}

export const LATEST: Place = { at: Number.MAX_SAFE_INTEGER, id: 0 };

export const both = (one: Condition, other: Condition): Condition => ({
  sql: `${one.sql} and ${other.sql}`,
  bound: { ...one.bound, ...other.bound },
});

/** A narrowing as a condition over the table `conversations`. */
export function narrowed(narrowing: Narrowing): Condition {
  const asked = termsOf(narrowing);
  const terms = asked.map(({ name, value }) => {
    const column = `conversations.${COLUMNS[name]}`;
    return value === null ? `${column} is null` : `${column} ${isOne(name)}`;
  });
  return { sql: terms.join(' and ') || 'true', bound: boundOf(asked.filter(({ value }) => value !== null)) };
}

/** The counts know nobody and no team as 0. */
function counted(narrowing: Narrowing): Condition {
  const asked = termsOf(narrowing).map(({ name, value }) => ({ name, value: value ?? 0 }));
  const terms = asked.map(({ name }) => `conversation_counts.${COLUMNS[name]} ${isOne(name)}`);
  return { sql: terms.join(' and ') || 'true', bound: boundOf(asked) };
}

type Term = { name: keyof Narrowing; value: SqlValue };

const termsOf = (narrowing: Narrowing): Term[] =>
  // The cast: a type cannot follow `entries`.
  (Object.entries(narrowing) as [keyof Narrowing, Narrowing[keyof Narrowing]][]).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: isList(value) ? JSON.stringify(value) : value }],
  );

const isList = (value: unknown): value is readonly number[] => Array.isArray(value);
const isOne = (name: keyof Narrowing) =>
  name === 'statusIds' ? `in (select json_each.value from json_each(@${name}))` : `= @${name}`;
const boundOf = (terms: readonly Term[]): Condition['bound'] =>
  Object.fromEntries(terms.map(({ name, value }) => [name, value]));
