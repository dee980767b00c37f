import { groupCommit } from './commit.ts';
import type { Sqlite } from './open.ts';
import { addFunctions } from './sql-functions.ts';
import { type SlowQuery, statements } from './statements.ts';

export type Store = ReturnType<typeof createStore>;

export type Notes = { onSlow: (slow: SlowQuery) => void; onFault: (error: unknown) => void };
const untold: Notes = {
  onSlow: () => {},
  onFault: (error) => {
    throw error;
  },
};

const CHECKPOINT_WAIT_MS = 500;

/** One open database: prepared statements, the only way to write, and word of every commit. */
export function createStore(db: Sqlite, { onSlow, onFault }: Notes = untold, now = () => performance.now()) {
  addFunctions(db);
  const listeners = new Set<() => void>();
  const announce = () => listeners.forEach(tell);
  const group = groupCommit(db, announce, now);
  const readVersion = db.prepare<[], number>('pragma data_version').pluck();

  // Whoever fails at hearing of a commit must not keep those waiting who asked for it.
  function tell(listener: () => void) {
    try {
      listener();
    } catch (error) {
      onFault(error);
    }
  }

  // Asked with every request, and the same for all that are read in one turn of the event loop.
  let outside: number | null = null;
  function outsideVersion() {
    if (outside === null) setImmediate(() => (outside = null));
    outside ??= readVersion.get() ?? 0;
    return outside;
  }

  function onCommit(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  function close() {
    group.flush();
    // Somebody who reads for long, such as a backup, must not hold up a shutdown.
    db.pragma(`busy_timeout = ${CHECKPOINT_WAIT_MS}`);
    db.pragma('wal_checkpoint(truncate)');
    db.close();
  }

  return {
    ...statements(db, group, onSlow),
    write: group.write,
    /** Within a write, what is read may still be undone: it must not be remembered. */
    isWriting: group.mayWrite,
    /** What it adds up is put down before every commit, and dropped with a change that is undone. */
    tally: group.tally,
    onCommit,
    /** Acts as if something was committed: another process wrote (see data-version in jobs/outside-writes.ts). */
    announce,
    /** Changes whenever another process or connection has written. */
    outsideVersion,
    close,
  };
}
