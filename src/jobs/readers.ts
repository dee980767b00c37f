import { Problem } from '../lib/problem.ts';
import { LIMIT_MS, type LongReads } from '../store/long-reads.ts';
import { threadPool } from './pool.ts';
import type { ThreadData } from './thread-data.ts';

const AT_ONCE = 2;
const MOST_WAITING = 50;

/**
 * Reads on threads of their own. What a list by a filter costs is known only once it has been read: on 100 000
 * conversations its count took 0.1 to 110 ms, and a page 0.02 to 70 (one status; what is unread; a misspelt address).
 * The way to a thread and back takes a tenth of a millisecond, so all of them go there and requests never wait.
 * Backups have other threads: they last for hours.
 */
export function readers(data: ThreadData) {
  const threads = threadPool(data);
  const waiting: (() => void)[] = [];
  let running = 0;

  const read: LongReads = async (reads) => {
    await place();
    try {
      // The thread looks at the time itself. One that is told to end in the middle of a query cannot do so any more, and
      // reads on for as long as there is something to read.
      return await threads.run('read', { reads, limitMs: LIMIT_MS });
    } catch (error) {
      throw error instanceof Problem ? error : lost(error);
    } finally {
      leave();
    }
  };

  /** One for each thread, so that whichever has to be stopped takes no other down with it. */
  async function place() {
    if (running < AT_ONCE) running += 1;
    else if (waiting.length < MOST_WAITING) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw crowded();
  }

  function leave() {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return { read, close: threads.close };
}

const crowded = () =>
  new Problem('busy', 'too_many_queries', 'Too many lists are being read at once. Please try again.');
const lost = (cause: unknown) =>
  new Problem('unavailable', 'not_read', 'The list could not be read. Please try again.', { cause });
