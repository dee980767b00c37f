import type { Analysis, Parcel } from '../domain/intelligence.ts';
import { type Clock, MINUTE } from '../lib/clock.ts';
import { type ThreadPool, threadPool } from './pool.ts';
import type { ThreadData } from './thread-data.ts';

const KEPT_MS = MINUTE;

/**
 * The built-in engine on threads of its own, because backups keep theirs for hours. Its words take memory: where nothing has
 * been read for a minute the threads end.
 */
export function understanding(data: ThreadData, clock: Clock) {
  let threads: ThreadPool | null = null;
  let working = 0;
  let cancelRest = () => {};

  async function understand(parcel: Parcel): Promise<Analysis> {
    cancelRest();
    threads ??= threadPool(data);
    working += 1;
    try {
      return await threads.run('understand', parcel);
    } finally {
      working -= 1;
      if (working === 0) cancelRest = clock.after(KEPT_MS, () => void close());
    }
  }

  async function close() {
    cancelRest();
    const ending = threads;
    threads = null;
    await ending?.close();
  }

  return { understand, close };
}
