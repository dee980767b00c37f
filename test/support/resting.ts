import type { App } from '../../src/app.ts';
import { DISPATCHER } from '../../src/domain/events.ts';
import type { manualClock } from './clock.ts';
import { waiting } from './waiting.ts';

const LOOK_EVERY_MS = 4;

/** Lets a test wait for what happens in the background of a started world, without sleeping. */
export function resting({ domain, isIdle }: App, clock: ReturnType<typeof manualClock>) {
  const { store, events, jobs } = domain;
  const { waitUntil, changed } = waiting(() => domain);
  // A turn later, because what follows a commit (the next job, the next step of the dispatcher) begins after it.
  store.onCommit(() => void setImmediate(changed));

  /** Resolves with the domain once the fact is true of it; looked at after every commit. */
  const until = (fact: () => boolean, whatFor: string) => waitUntil(fact, whatFor);

  /** Resolves once every event is handed on and no job is left to do now. */
  async function rest() {
    await new Promise(setImmediate);
    // The worker may come to rest after the last commit, when nothing else would say so.
    const again = setInterval(changed, LOOK_EVERY_MS);
    try {
      await until(() => isIdle() && events.cursor(DISPATCHER) === events.newestId() && !isDue(), 'rest');
    } finally {
      clearInterval(again);
    }
  }

  const isDue = () => (jobs.rows.nextDue.get() ?? Number.POSITIVE_INFINITY) <= clock.now();

  /** Moves the clock and waits for all that this brings about. */
  async function pass(ms: number) {
    await rest();
    clock.advance(ms);
    await rest();
  }

  return { until, rest, pass };
}
