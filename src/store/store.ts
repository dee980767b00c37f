import { groupCommit } from './commit.ts';
import type { Sqlite } from './open.ts';
import { type SlowQuery, statements } from './statements.ts';

export type Store = ReturnType<typeof createStore>;

type Reports = { slow(query: SlowQuery): void; listenerFailed(error: unknown): void };
const unheard: Reports = { slow: () => {}, listenerFailed: () => {} };

const CHECKPOINT_WAIT_MS = 500;

/** One open database: prepared statements, the only way to write, and word of every commit. */
export function createStore(db: Sqlite, reports: Reports = unheard) {
  const listeners = new Set<() => void>();
  // What listens to commits must not be able to disturb them, or each other.
  const announce = () => listeners.forEach(tell);
  function tell(listener: () => void) {
    try {
      listener();
    } catch (error) {
      reports.listenerFailed(error);
    }
  }

  const group = groupCommit(db, announce);
  const readVersion = db.prepare('pragma data_version').pluck();

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
    ...statements(db, group.isWriting, reports.slow),
    write: group.write,
    onCommit,
    /** Acts as if something was committed: another process wrote (see data-version in jobs/outside-writes.ts). */
    announce,
    /** Changes whenever another process or connection has written. */
    outsideVersion: () => readVersion.get() as number,
    close,
  };
}
