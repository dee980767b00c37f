import { Problem } from '../../lib/problem.ts';
import type { LongRead, LongReads } from '../../store/long-reads.ts';
import type { Actor } from '../actor.ts';
import type { Condition } from '../conversations/access.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Listed } from '../conversations/lists.ts';
import type { Filter } from '../filters/filter.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import type { OffsetPage } from '../offset-page.ts';
import { type AnyOrder, orderSql } from './order.ts';

/** More than this and nobody counts: whoever shows it shows 999+. What finds much is then counted as fast as what finds little. */
export const MOST_COUNTED = 1000;
type Parts = {
  filters: ReturnType<typeof filtersOf>;
  conversations: Pick<Conversations, 'statesOf'>;
  read: LongReads;
};
/** Where a filter looks: among what is listed, unless said otherwise. */
export type Among = Condition & { listed: 0 | 1 };
type Asked = { actor: Actor; filter: Filter; order: AnyOrder; among?: Among };
type Found = { conversations: Listed[]; total: number };
export type Pages = ReturnType<typeof pages>;

/** What is found through a filter. These reads take their time on a thread of their own; nothing is changed by them. */
export function pages({ filters, conversations, read }: Parts) {
  async function page(asked: Asked, wanted: OffsetPage): Promise<Found> {
    const { known, ...found } = await begun(asked, wanted);
    return { ...found, total: known ?? (await totalOf(asked)) };
  }

  /** Where counting takes too long, `total` is how many there are at least. */
  async function pageAtLeast(asked: Asked, wanted: OffsetPage): Promise<Found & { isCapped: boolean }> {
    const { known, ...found } = await begun(asked, wanted);
    const total = known ?? (await totalOf(asked).catch(nullIfTooBroad));
    if (total !== null) return { ...found, total, isCapped: false };
    return { ...found, total: wanted.offset + found.conversations.length + 1, isCapped: true };
  }

  /** A last page says itself how many there are; what finds little, and looks everywhere for it, looks only once. */
  async function begun(asked: Asked, { limit, offset }: OffsetPage) {
    const ids = await idsOf(asked, { limit, offset });
    const isLast = ids.length < limit && (ids.length > 0 || offset === 0);
    const known = isLast ? offset + ids.length : null;
    return { conversations: conversations.statesOf(ids, asked.among?.listed), known };
  }

  async function idsOf(asked: Asked, wanted: OffsetPage) {
    const { sql, bound } = searching(asked);
    const order = orderSql(asked.order);
    const page = `select conversations.id ${sql} order by ${order} limit @limit offset @offset`;
    const [found = []] = await read([{ sql: page, bound: { ...bound, ...wanted } }], asked.actor.id);
    return found.map(Number);
  }

  async function totalOf(asked: Omit<Asked, 'order'>) {
    const [[count] = []] = await read([counting(searching(asked))], asked.actor.id);
    return Number(count);
  }

  async function counts(actor: Actor, wanted: readonly Filter[]) {
    const answers = await read(
      wanted.map((filter) => countingSome(searching({ actor, filter }))),
      actor.id,
    );
    return answers.map(([count] = []) => Number(count));
  }

  /** Counted up to a thousand. */
  async function countSome(asked: Omit<Asked, 'order'>) {
    const [[count] = []] = await read([countingSome(searching(asked))], asked.actor.id);
    return Number(count);
  }

  function searching({ actor, filter, among }: Omit<Asked, 'order'>): LongRead {
    const { sql, bound } = filters.compile(filter, actor, among);
    return { sql: `from conversations where in_time(conversations.id) and ${sql}`, bound };
  }

  return { page, pageAtLeast, idsOf, counts, countSome };
}

const counting = ({ sql, bound }: LongRead): LongRead => ({ sql: `select count(*) ${sql}`, bound });
const countingSome = ({ sql, bound }: LongRead): LongRead => ({
  sql: `select count(*) from (select 1 ${sql} limit ${MOST_COUNTED})`,
  bound,
});

function nullIfTooBroad(error: unknown) {
  if (error instanceof Problem && error.code === 'query_too_broad') return null;
  throw error;
}
