import { audit } from './audit.ts';
import { events } from './events.ts';
import type { Foundation } from './foundation.ts';
import { identity } from './identity.ts';
import { jobQueue } from './job-queue.ts';
import { searchIndex } from './search/search-index.ts';
import { sequences } from './sequences.ts';
import { totals } from './totals.ts';

/** The foundation and what nearly every verb also needs: to record, to count and to ask for work. */
export type Core = ReturnType<typeof core>;

export function core(foundation: Foundation) {
  const log = events(foundation);
  const jobs = jobQueue(foundation, log);
  return {
    ...foundation,
    events: log,
    audit: audit(foundation),
    identity: identity(),
    jobs,
    index: searchIndex(foundation, { jobs, events: log }),
    sequences: sequences(foundation),
    totals: totals(foundation),
  };
}
