import { isPassing } from '../api/refusal.ts';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Does something soon after it was asked for, once for however many ask, and never twice at a time. What fails because the
 * server was out of reach or busy is done again after a while, and a longer one each time, until it is through or `stop`ped.
 */
export function soon(run: () => Promise<unknown>, waitMs: number) {
  let state: 'resting' | 'asked' | 'running' | 'asked again' | 'stopped' = 'resting';
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask() {
    if (state === 'running') state = 'asked again';
    if (state === 'resting') begin(waitMs);
  }

  /** Whoever asks while it waits for another try need not wait as long. */
  function begin(ms: number) {
    clearTimeout(timer);
    if (ms === waitMs) state = 'asked';
    timer = setTimeout(start, ms);
  }

  async function start() {
    state = 'running';
    const isThrough = await run().then(
      () => true,
      (error: unknown) => !isPassing(error),
    );
    failures = isThrough ? 0 : failures + 1;
    const asked = finished();
    if (asked === 'stopped') return;
    state = 'resting';
    if (asked === 'asked again') ask();
    else if (!isThrough) begin(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS));
  }

  function stop() {
    state = 'stopped';
    clearTimeout(timer);
  }

  // Asked by a function, because it may have changed during the await, which the compiler does not see.
  const finished = () => state;

  return Object.assign(ask, { stop });
}
