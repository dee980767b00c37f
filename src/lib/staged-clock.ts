import type { Clock } from './clock.ts';

/** A clock that shows another time while something is written as if it had happened then. */
export type StagedClock = Clock & {
  /** Only while something is `staged`. */
  set(at: number): void;
  /** Synchronous, so that nobody else ever sees the other time. */
  staged<T>(work: () => T): T;
};

export function stagedClock(real: Clock): StagedClock {
  let shown: number | null = null;
  return {
    now: () => shown ?? real.now(),
    after: real.after,
    set: (at) => void (shown = at),
    staged(work) {
      try {
        return work();
      } finally {
        shown = null;
      }
    },
  };
}
