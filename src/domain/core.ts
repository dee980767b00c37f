import type { Clock } from '../lib/clock.ts';
import type { Ids } from '../lib/ids.ts';
import type { Store } from '../store/store.ts';
import type { Vault } from '../store/vault.ts';
import { audit } from './audit.ts';
import { events } from './events.ts';
import { identity } from './identity.ts';
import { jobQueue } from './job-queue.ts';
import { sequences } from './sequences.ts';
import { totals } from './totals.ts';

/** What every noun is built on. */
export type Foundation = { store: Store; clock: Clock; ids: Ids; vault: Vault };

/** The foundation and what nearly every verb also needs: to record, to count and to ask for work. */
export type Core = ReturnType<typeof core>;

export function core(foundation: Foundation) {
  const log = events(foundation);
  return {
    ...foundation,
    events: log,
    audit: audit(foundation),
    identity: identity(),
    jobs: jobQueue(foundation, log),
    sequences: sequences(foundation),
    totals: totals(foundation),
  };
}
