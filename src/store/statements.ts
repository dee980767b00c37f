import { performance } from 'node:perf_hooks';
import type Database from 'better-sqlite3';
import { lru } from '../lib/lru.ts';
import type { Sqlite } from './open.ts';
import { parameters } from './parameters.ts';
import type { SqlValue } from './sql-value.ts';

type Bound = readonly (SqlValue | Record<string, SqlValue>)[];
type Changed = { changes: number; lastInsertRowid: number };

export type Statement<P extends Bound, R> = {
  get(...values: P): R | undefined;
  /** The row that must be there, such as the one that an insert returns. */
  one(...values: P): R;
  all(...values: P): R[];
  run(...values: P): Changed;
};

type Prepared<R> = Pick<ReturnType<typeof parameters>, 'inPlaces'> & {
  statement: Database.Statement<unknown[], R>;
};
/** `onFault` hears of every statement that fails: it may have ended the transaction. */
type Guard = { mayWrite: () => boolean; onFault: () => void };
export type SlowQuery = { query: string; ms: number };
const SLOW_MS = 20;
const MOST_VARIANTS = 200;

/**
 * Prepares statements once, names them for the log, and refuses writes that would escape the group commit.
 *
 * Each is prepared when it is first run: of the thousand that the domain knows, a start needs few (9 ms, 5 MB). That all
 * of them can be prepared is what query-plans.test.ts looks after.
 */
export function statements(db: Sqlite, { mayWrite, onFault }: Guard, onSlow: (slow: SlowQuery) => void) {
  function timed<T>(query: string, readonly: boolean, work: () => T) {
    if (!readonly && !mayWrite()) throw new Error(`${query} was run outside of store.write`);
    const start = performance.now();
    const result = tried(work);
    const ms = performance.now() - start;
    if (ms > SLOW_MS) onSlow({ query, ms: Math.round(ms) });
    return result;
  }

  function tried<T>(work: () => T) {
    try {
      return work();
    } catch (error) {
      onFault();
      throw error;
    }
  }

  function wrap<P extends Bound, R>(name: string, sql: string, pluck: boolean): Statement<P, R> {
    let known: Prepared<R> | null = null;
    const prepared = () => (known ??= prepare<R>(sql, pluck));

    function get(...values: P) {
      const { statement, inPlaces } = prepared();
      return timed(name, statement.readonly, () => statement.get(...inPlaces(values)));
    }
    function all(...values: P) {
      const { statement, inPlaces } = prepared();
      return timed(name, statement.readonly, () => statement.all(...inPlaces(values)));
    }
    function run(...values: P) {
      const { statement, inPlaces } = prepared();
      // The cast: a row id is a bigint only where one asks for them.
      return timed(name, statement.readonly, () => statement.run(...inPlaces(values)) as Changed);
    }
    return { get, one: (...values) => get(...values) ?? missing(name), all, run };
  }

  function prepare<R>(sql: string, pluck: boolean): Prepared<R> {
    const { text, inPlaces } = parameters(sql);
    const statement = db.prepare<unknown[], R>(text);
    return { statement: pluck ? statement.pluck() : statement, inPlaces };
  }

  /** A text that differs from call to call, such as a filter's; those used last stay prepared. */
  function varying<P extends Bound, R>(name: string, pluck: boolean) {
    const prepared = lru<string, Statement<P, R>>(MOST_VARIANTS);
    return function ofText(sql: string) {
      const known = prepared.get(sql);
      if (known) return known;
      const made = wrap<P, R>(name, sql, pluck);
      prepared.set(sql, made);
      return made;
    };
  }

  return {
    /** A statement that answers rows. */
    rows: <P extends Bound, R>(name: string, sql: string) => wrap<P, R>(name, sql, false),
    /** A statement that answers the first column only. */
    values: <P extends Bound, V extends SqlValue>(name: string, sql: string) => wrap<P, V>(name, sql, true),
    /** A statement that changes something and answers nothing. */
    change: <P extends Bound>(name: string, sql: string) => wrap<P, never>(name, sql, false),
    /** Statements of one name and many texts, each answering the first column only. */
    varying: <P extends Bound, V extends SqlValue>(name: string) => varying<P, V>(name, true),
    /** The same, answering rows. */
    varyingRows: <P extends Bound, R>(name: string) => varying<P, R>(name, false),
  };
}

function missing(query: string): never {
  throw new Error(`${query} found no row where there has to be one`);
}
