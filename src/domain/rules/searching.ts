import type { LongReads } from '../../store/long-reads.ts';
import { system } from '../actor.ts';
import type { Core } from '../core.ts';
import type { filters as filtersOf } from '../filters/filters.ts';
import { EVERY_HOUR } from './occasions.ts';
import type { Rule, ruleRows } from './rule-rows.ts';
import { isLookedAtSql } from './run-rows.ts';

type Parts = {
  rows: ReturnType<typeof ruleRows>;
  filters: ReturnType<typeof filtersOf>;
  read: LongReads;
};
/** So many ids are looked through at once: a read that is short whatever is asked for. */
const WINDOW = 2000;

/** Finds, on threads of their own, the conversations that rules of the clock concern. */
export function searching({ store }: Core, { rows, filters, read }: Parts) {
  const newest = store.values<[], number>('rules.newest', 'select coalesce(max(id), 0) from conversations');

  /** What the rules of the clock ask for, a window at a time; `next` is null after the last. */
  async function dueAfter(after: number): Promise<{ ids: number[]; next: number | null }> {
    const asked = rows.askedOn(EVERY_HOUR);
    if (asked.length === 0) return { ids: [], next: null };
    const [from, to, last] = [after + 1, after + WINDOW, newest.get() ?? 0];
    const found = await read(asked.map((rule) => within(rule, from, to)));
    return { ids: [...new Set(found.flat().map(Number))], next: to < last ? to : null };
  }

  // By id and nothing else: an index of, say, a status would be gone through once for each window.
  function within({ id, conditions }: Rule, from: number, to: number) {
    const { sql, bound } = filters.compileRule(conditions, system);
    return {
      sql: `select conversations.id from conversations not indexed
            where in_time(conversations.id) and conversations.id between @from and @to and ${sql}
              and not ${isLookedAtSql}`,
      bound: { ...bound, from, to, rule: id },
    };
  }

  return { dueAfter };
}
