import type { LongReads } from '../../store/long-reads.ts';
import type { SqlValue } from '../../store/sql-value.ts';
import { type Actor, system } from '../actor.ts';
import { visibleTo } from '../conversations/access.ts';
import type { Conversations } from '../conversations/conversations.ts';
import { both, type Listed, type Narrowing, narrowed } from '../conversations/lists.ts';
import type { Core } from '../core.ts';
import { type OffsetPage, type Way, wayTo } from '../offset-page.ts';

type Parts = { conversations: Pick<Conversations, 'total' | 'statesOf'>; read: LongReads };
/** Whose, or which team's; null stands for nobody's. One of the two, or all. */
export type Owner = { assigneeId?: number | null; teamId?: number };
/** Of these statuses; null: of all. */
export type Walk = { owner: Owner; statusIds: readonly number[] | null; direction: 'asc' | 'desc' };
type Query = { sql: string; bound: Record<string, SqlValue> };
type Found = { conversations: Listed[]; total: number };

/** Passing over so many rows takes about a millisecond; more of it is done on a thread, and requests never wait. */
const MOST_PASSED = 1000;

/**
 * Lists by latest activity, of some statuses or of all. Each status is walked along its own stretch of an index, and the
 * walks are merged: a million resolved conversations cost nothing on the way to the open ones.
 */
export function walking({ store }: Pick<Core, 'store'>, { conversations, read }: Parts) {
  const walk = store.varying<[Query['bound']], number>('folders.walk');

  async function page(actor: Actor, wanted: Walk, place: OffsetPage): Promise<Found> {
    const { owner, statusIds } = wanted;
    const narrowing: Narrowing = statusIds === null ? owner : { ...owner, statusIds };
    const total = conversations.total(actor, narrowing);
    const way = wayTo(place, total);
    if (way.limit === 0 || statusIds?.length === 0) return { conversations: [], total };
    const isFar = passed(total, conversations.total(system, narrowing), way) > MOST_PASSED;
    const query = queryFor(actor, wanted, way, isFar);
    const found = isFar ? await onThread(query, actor) : walk(query.sql).all(query.bound);
    return { conversations: conversations.statesOf(way.from === 'end' ? found.toReversed() : found), total };
  }

  async function onThread(query: Query, actor: Actor) {
    const [found = []] = await read([query], actor.id);
    return found.map(Number);
  }

  return { page };
}

/** How many rows are looked at: where one may not see all of them, those of others lie between. */
const passed = (seen: number, there: number, { skipped, limit }: Way) =>
  seen === there ? skipped + limit : there;

export function queryFor(actor: Actor, wanted: Walk, { from, limit, skipped }: Way, isTimed: boolean): Query {
  const { owner, statusIds } = wanted;
  const { sql: condition, bound } = both(visibleTo(actor), narrowed(owner));
  const direction = (from === 'beginning') === (wanted.direction === 'desc') ? 'desc' : 'asc';
  const stretch = (ofStatus: string) =>
    `select id, last_message_at from conversations indexed by ${indexFor(wanted)}
     where ${isTimed ? 'in_time(conversations.id) and ' : ''}listed = 1 and ${condition}${ofStatus}`;
  const stretches = statusIds?.map((_, at) => stretch(` and status_id = @status${at}`)) ?? [stretch('')];
  const statuses = statusIds?.map((id, at) => [`status${at}`, id]) ?? [];
  return {
    sql: `${stretches.join(' union all ')}
          order by last_message_at ${direction}, id ${direction} limit @limit offset @skipped`,
    bound: { ...bound, ...Object.fromEntries(statuses), limit, skipped },
  };
}

function indexFor({ owner: { assigneeId, teamId }, statusIds }: Walk) {
  if (assigneeId !== undefined)
    return statusIds ? 'conversations_by_assignee_status' : 'conversations_by_assignee';
  if (teamId !== undefined) return 'conversations_by_team_status';
  return statusIds ? 'conversations_by_status' : 'conversations_by_activity';
}
