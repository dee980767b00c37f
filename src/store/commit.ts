import { fifo } from '../lib/fifo.ts';
import { translated, unavailable } from './faults.ts';
import type { Sqlite } from './open.ts';

/**
 * Group commit. SQLite has one writer; all changes asked for in the same turn of the event loop share one
 * transaction and one fsync, and one that fails undoes only itself. A promise resolves only after COMMIT, so
 * whatever was acknowledged is on the disk.
 */
type Change = { run: () => unknown; resolve: (value: unknown) => void; reject: (reason: unknown) => void };
/** What is added up while changes run, and written once for all of them. */
export type Tally = { put: () => void; drop: () => void };
type Outcome = { change: Change; value: unknown } | { change: Change; error: unknown };

const MOST_TOGETHER = 256;
const LONGEST_MS = 5;
const MOST_TURNS = 8;

export function groupCommit(db: Sqlite, onCommit: () => void, now: () => number) {
  const begin = db.prepare('begin immediate');
  const commit = db.prepare('commit');
  const rollback = db.prepare('rollback');
  const savepoint = db.prepare('savepoint change');
  const release = db.prepare('release change');
  const undo = db.prepare('rollback to change');
  const waiting = fifo<Change>();
  let writing = false;
  /** Kept here, because asking SQLite before each statement took a thirtieth of a request. */
  let inTransaction = false;
  const tallies: Tally[] = [];

  /** The function touches only the database, may run twice, and reads inside itself what it decides on. */
  function write<T>(run: () => T): Promise<T> {
    if (isAsync(run)) return Promise.reject(refusal());
    return new Promise<T>((resolve, reject) => {
      // The cast: what is handed to `resolve` is what `run` answered.
      waiting.push({ run, resolve: resolve as (value: unknown) => void, reject });
      if (waiting.size() === 1) setImmediate(gather, 0, 1);
    });
  }

  // A second turn of the event loop lets those come along whose requests arrived while the first ones were read, and as
  // long as each turn brings more there is another: fewer commits where many ask at once, and nothing that one client
  // alone would notice (bench: create).
  function gather(before: number, turn: number) {
    const isGrowing = waiting.size() > before && turn < MOST_TURNS;
    if (turn === 1 || isGrowing) setImmediate(gather, waiting.size(), turn + 1);
    else commitWaiting();
  }

  function commitWaiting() {
    const outcomes = attempt(takeBatch());
    if (waiting.size() > 0) setImmediate(commitWaiting);
    outcomes.forEach(settle);
    if (outcomes.some((outcome) => 'value' in outcome)) onCommit();
  }

  function* takeBatch() {
    const start = now();
    for (let taken = 0; taken < MOST_TOGETHER; taken++) {
      const next = waiting.take();
      if (next) yield next;
      if (!next || now() - start > LONGEST_MS) return;
    }
  }

  /** All of them without a savepoint, which would copy every page that a change touches: a tenth of the work. */
  function attempt(batch: Iterable<Change>, run = runBare): Outcome[] {
    const outcomes: Outcome[] = [];
    const taken: Change[] = [];
    try {
      begin.run();
      inTransaction = true;
      for (const change of batch) {
        taken.push(change);
        const outcome = run(change);
        if ('error' in outcome && run === runBare) return carefully(taken);
        outcomes.push(outcome);
        if (!inTransaction) return afterCollapse(taken, outcomes);
      }
      if (run === runBare && !couldPutTallies()) return carefully(taken);
      commit.run();
      return outcomes;
    } catch (error) {
      rollBack();
      // A transaction that could not begin has taken nobody yet: those it would have served hear of it as well.
      if (taken.length === 0) taken.push(...batch);
      return taken.map((change) => ({ change, error: unavailable(error) }));
    }
  }

  // Somebody failed: nothing was kept, and all run again, each in a savepoint that undoes it alone. They wait in the
  // queue meanwhile, so that those who are not reached, whatever ends this attempt, have their turn in the next.
  function carefully(taken: Change[]) {
    rollBack();
    waiting.putBack(taken);
    return attempt(takeBatch(), runGuarded);
  }

  function rollBack() {
    for (const { drop } of tallies) drop();
    if (db.inTransaction) rollback.run();
  }

  function runGuarded(change: Change): Outcome {
    savepoint.run();
    const outcome = runBare(change, () => {
      const value = change.run();
      putTallies();
      return value;
    });
    if ('error' in outcome) for (const { drop } of tallies) drop();
    if (!inTransaction) return outcome;
    if ('error' in outcome) undo.run();
    release.run();
    return outcome;
  }

  function putTallies() {
    for (const { put } of tallies) put();
  }

  function couldPutTallies() {
    writing = true;
    try {
      putTallies();
      return true;
    } catch {
      return false; // Whose fault it is shows when each puts down its own.
    } finally {
      writing = false;
    }
  }

  function runBare(change: Change, work = change.run): Outcome {
    writing = true;
    try {
      const value = work();
      if (isThenable(value)) throw refused(value);
      return { change, value };
    } catch (error) {
      return { change, error: translated(error) };
    } finally {
      writing = false;
    }
  }

  // Some errors (a full disk, RAISE(ROLLBACK)) end the whole transaction, and with it the work of those before. Only
  // the culprit is refused; the others run again, one by one, so that nobody else pays for it.
  function afterCollapse(taken: Change[], outcomes: Outcome[]): Outcome[] {
    rollBack();
    const others = taken.slice(0, -1).flatMap((change) => attempt([change], runGuarded));
    return [...others, ...outcomes.slice(-1).map(asFailure)];
  }

  /** Commits what is waiting now, for a shutdown that must not leave anybody without an answer. */
  function flush() {
    while (waiting.size() > 0) commitWaiting();
  }

  // A function that goes on after its error ended the transaction would write outside of any: it must not.
  const onFault = () => void (inTransaction = db.inTransaction);

  return {
    write,
    flush,
    mayWrite: () => writing && inTransaction,
    onFault,
    tally: (one: Tally) => void tallies.push(one),
  };
}

const asFailure = (culprit: Outcome): Outcome =>
  'error' in culprit ? culprit : { change: culprit.change, error: unavailable('the transaction ended') };

function settle(outcome: Outcome) {
  if ('value' in outcome) outcome.change.resolve(outcome.value);
  else outcome.change.reject(outcome.error);
}

const refusal = () =>
  new TypeError('A write function must not be asynchronous: the transaction cannot wait for it');
// Its later part will fail too, having no transaction; that one failure was told already.
function refused(promise: unknown) {
  Promise.resolve(promise).catch(() => {});
  return refusal();
}
const isAsync = (run: () => unknown) => run.constructor.name === 'AsyncFunction';
const isThenable = (value: unknown) =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
