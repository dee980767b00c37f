import { Problem } from '../lib/problem.ts';
import { LIMIT_MS, type LongReads } from '../store/long-reads.ts';
import { threadPool } from './pool.ts';
import type { ThreadData } from './thread-data.ts';
import { turns } from './turns.ts';

const AT_ONCE = 2;
const MOST_WAITING = 50;
/** A page asks for a handful; somebody who asks for more must not keep the lists from everybody else. */
const MOST_OF_ONE = 20;

/**
 * Reads on threads of their own. What a list by a filter costs is known only once it has been read: on 100 000
 * conversations its count took 0.1 to 110 ms, and a page 0.02 to 70 (one status; what is unread; a misspelt address).
 * The way to a thread and back takes a tenth of a millisecond, so all of them go there and requests never wait.
 * Backups have other threads: they last for hours.
 */
export function readers(data: ThreadData) {
  const threads = threadPool(data);
  const { take, leave } = turns({ atOnce: AT_ONCE, mostWaiting: MOST_WAITING, mostOfOne: MOST_OF_ONE });

  const read: LongReads = async (reads, owner = null) => {
    // One for each thread, so that whichever has to be stopped takes no other down with it.
    await take(owner);
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

  return { read, close: threads.close };
}

const lost = (cause: unknown) =>
  new Problem('unavailable', 'not_read', 'The list could not be read. Please try again.', { cause });
