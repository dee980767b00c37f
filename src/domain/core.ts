import { generation } from '../lib/generation.ts';
import { audit } from './audit.ts';
import { events } from './events.ts';
import type { Foundation } from './foundation.ts';
import { jobQueue } from './job-queue.ts';
import { screens } from './screens.ts';
import { searchIndex } from './search/search-index.ts';
import { sequences } from './sequences.ts';
import { totals } from './totals.ts';
import { traces } from './traces.ts';
import { storageTotals } from './usage/storage-totals.ts';

/** The foundation and what nearly every verb also needs: to record, to count and to ask for work. */
export type Core = ReturnType<typeof core>;

export function core(foundation: Foundation) {
  const log = events(foundation);
  const jobs = jobQueue(foundation, log);
  return {
    ...foundation,
    events: log,
    audit: audit(foundation),
    /** Who may do what. */
    identity: generation(),
    /** The names that rows of other nouns are shown with: of statuses, inboxes, agents… */
    labels: generation(),
    jobs,
    index: searchIndex(foundation, { jobs, events: log }),
    sequences: sequences(foundation),
    totals: totals(foundation),
    stored: storageTotals(foundation),
    screens: screens(foundation),
    traces: traces(foundation),
  };
}
