/** Time arrives from outside, so that tests can move it by hand. */
export type Clock = {
  now(): number;
  /** Runs once after the wait; the answer cancels it. Never keeps the process alive. */
  after(waitMs: number, run: () => void): () => void;
};

/** `setTimeout` fires at once when asked to wait longer than this. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: Date.now,
  after(waitMs, run) {
    const timer = setTimeout(run, Math.min(Math.max(waitMs, 0), LONGEST_TIMER_MS));
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let lastTold = { at: Number.NaN, text: '' };
/** Kept for the next who asks: what happens within a millisecond carries the same time. */
export function isoTime(at: number) {
  if (at !== lastTold.at) lastTold = { at, text: new Date(at).toISOString() };
  return lastTold.text;
}
export const isoTimeOrNull = (at: number | null) => (at === null ? null : isoTime(at));
