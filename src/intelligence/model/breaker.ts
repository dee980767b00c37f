import { type Clock, MINUTE } from '../../lib/clock.ts';

const MOST_FAILURES = 3;
const PAUSE_MS = MINUTE;

/** Keeps people from waiting for a provider that is down: after three failures in a row it is asked once a minute. */
export function breaker(clock: Clock) {
  let failures = 0;
  let pausedUntil = 0;
  let about = '';

  return {
    /** Another configuration begins anew. */
    watch(configuration: string) {
      if (configuration === about) return;
      about = configuration;
      failures = 0;
    },
    /** Whether to ask; who is let through during trouble feels for all whether it is over. */
    admits() {
      if (failures < MOST_FAILURES) return true;
      if (clock.now() < pausedUntil) return false;
      pausedUntil = clock.now() + PAUSE_MS;
      return true;
    },
    succeeded: () => void (failures = 0),
    failed() {
      failures += 1;
      pausedUntil = clock.now() + PAUSE_MS;
    },
    waitMs: () => Math.max(0, pausedUntil - clock.now()),
  };
}
