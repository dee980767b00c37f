import type { LongRead, LongReads } from '../../store/long-reads.ts';
import type { Actor } from '../actor.ts';
import type { Listed } from '../conversations/lists.ts';
import type { Core } from '../core.ts';
import type { Filter } from '../filters/filter.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import type { OffsetPage } from '../offset-page.ts';
import { type Order, orderSql } from './order.ts';

/** More than this and nobody counts: whoever shows it shows 999+. What finds much is then counted as fast as what finds little. */
export const MOST_COUNTED = 1000;
type Parts = { filters: ReturnType<typeof filtersOf>; read: LongReads };

/** What is found through a filter. These reads take their time on a thread of their own; nothing is changed by them. */
export function pages({ store }: Pick<Core, 'store'>, { filters, read }: Parts) {
  const versionOf = store.values<[id: number], number>(
    'views.versionOf',
    'select version from conversations where id = ? and listed = 1',
  );

  async function page(actor: Actor, filter: Filter, order: Order, { limit, offset }: OffsetPage) {
    const search = searching(filter, actor);
    const sql = `select conversations.id ${search.sql} order by ${orderSql(order)} limit @limit offset @offset`;
    const [found = []] = await read([{ sql, bound: { ...search.bound, limit, offset } }]);
    // A last page says itself how many there are; what finds little, and looks everywhere for it, looks only once.
    const isLast = found.length < limit && (found.length > 0 || offset === 0);
    const total = isLast ? offset + found.length : await totalOf(search);
    return { conversations: found.flatMap((id) => stillListed(Number(id))), total };
  }

  async function totalOf(search: LongRead) {
    const [[count] = []] = await read([counting(search)]);
    return Number(count);
  }

  // Between the thread's answer and now a conversation may have changed, or gone.
  function stillListed(id: number): Listed[] {
    const version = versionOf.get(id);
    return version === undefined ? [] : [{ id, version }];
  }

  async function counts(actor: Actor, wanted: readonly Filter[]) {
    const answers = await read(wanted.map((filter) => countingSome(searching(filter, actor))));
    return answers.map(([count] = []) => Number(count));
  }

  function searching(filter: Filter, actor: Actor): LongRead {
    const { sql, bound } = filters.compile(filter, actor);
    return { sql: `from conversations where in_time(conversations.id) and ${sql}`, bound };
  }

  return { page, counts };
}

const counting = ({ sql, bound }: LongRead): LongRead => ({ sql: `select count(*) ${sql}`, bound });
const countingSome = ({ sql, bound }: LongRead): LongRead => ({
  sql: `select count(*) from (select 1 ${sql} limit ${MOST_COUNTED})`,
  bound,
});
