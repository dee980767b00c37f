import { performance } from 'node:perf_hooks';
import { lru } from '../lib/lru.ts';
import { Problem } from '../lib/problem.ts';
import type { Sqlite } from './open.ts';
import { parameters } from './parameters.ts';
import type { SqlValue } from './sql-value.ts';

/** A query whose price nobody knows beforehand. It says `in_time(id)` of each row it looks at, and answers one column. */
export type LongRead = { sql: string; bound: Record<string, SqlValue> };
/** All of them of one moment; the answers in their order. `owner`: the agent who waits for them, if somebody does. */
export type LongReads = (reads: readonly LongRead[], owner?: number | null) => Promise<SqlValue[][]>;

export const LIMIT_MS = 2000;
const MOST_PREPARED = 100;
const LOOK_EVERY = 64;

/** Reads on this connection; whatever takes longer than allowed is stopped, which SQLite cannot do by itself. */
export function longReads(db: Sqlite) {
  const prepared = lru<string, ReturnType<typeof prepare>>(MOST_PREPARED);
  let deadline = Number.POSITIVE_INFINITY;
  let calls = 0;
  db.function('in_time', (_id) => {
    calls += 1;
    if (calls % LOOK_EVERY === 0 && performance.now() > deadline) throw tooBroad();
    return 1;
  });
  const together = db.transaction((reads: readonly LongRead[]) => reads.map(answer));

  function run(reads: readonly LongRead[], limitMs: number): SqlValue[][] {
    deadline = performance.now() + limitMs;
    return together(reads);
  }

  function answer({ sql, bound }: LongRead) {
    const { statement, inPlaces } = prepared.get(sql) ?? prepare(sql);
    return statement.all(...inPlaces([bound]));
  }

  function prepare(sql: string) {
    const { text, inPlaces } = parameters(sql);
    const made = { statement: db.prepare<unknown[], SqlValue>(text).pluck(), inPlaces };
    prepared.set(sql, made);
    return made;
  }

  return run;
}

export const tooBroad = () =>
  new Problem(
    'unavailable',
    'query_too_broad',
    `This took longer than ${LIMIT_MS / 1000} seconds to find. Narrow the filter down, for instance by status or date.`,
  );
