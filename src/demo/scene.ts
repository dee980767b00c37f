import type { Domain } from '../domain/domain.ts';
import type { Received } from '../domain/media/media.ts';
import { DAY } from '../lib/clock.ts';
import type { StagedClock } from '../lib/staged-clock.ts';
import type { Wish } from './plan.ts';
import { DAYS } from './rhythm.ts';

/** Where the demo is played, and how. */
export type Scene = {
  domain: Domain;
  clock: StagedClock;
  wish: Wish;
  /** How many conversations make one transaction. */
  together: number;
  /** What customers attach now and then. */
  files?: readonly Received[];
  /** Runs at the end of each transaction. */
  aside?: () => void;
};

/** When everything begins. */
export const beginningOf = ({ until, days = DAYS }: Wish) => until - days * DAY;
