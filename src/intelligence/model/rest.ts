import type { Clock } from '../../lib/clock.ts';

/** Waits; false when nobody waits for the outcome any more. */
export async function rest(clock: Clock, waitMs: number, signal: AbortSignal) {
  if (signal.aborted) return false;
  const { promise, resolve } = Promise.withResolvers<void>();
  const cancel = clock.after(waitMs, resolve);
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  cancel();
  return !signal.aborted;
}
