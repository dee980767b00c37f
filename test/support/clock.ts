import { type Clock, HOUR, MINUTE } from '../../src/lib/clock.ts';
import { waiting } from './waiting.ts';

type Timer = { at: number; run: () => void };

// Over days, timers are a minute late, as on a machine that slept: the server looks at something every five seconds, and
// half a million looks in a month would be most of what a test costs.
const LONG_MS = 6 * HOUR;

/** A clock that only moves when told; what was to happen meanwhile happens then, in order. */
export function manualClock(start = Date.parse('2026-03-14T09:00:00Z')) {
  let now = start;
  const timers = new Set<Timer>();
  const { waitUntil, changed } = waiting(() => timers);

  function after(waitMs: number, run: () => void) {
    const timer = { at: now + Math.max(0, waitMs), run };
    timers.add(timer);
    changed();
    // What is due already happens without anybody moving the clock.
    if (waitMs <= 0) setImmediate(() => timers.delete(timer) && run());
    return () => void timers.delete(timer);
  }

  function advance(ms: number) {
    const until = now + ms;
    const lateMs = ms > LONG_MS ? MINUTE : 0;
    for (let due = earliest(until); due; due = earliest(until)) {
      timers.delete(due);
      now = Math.max(now, Math.min(due.at + lateMs, until));
      due.run();
    }
    now = until;
  }

  /** Resolves once somebody waits for this long from now. */
  const awaited = (ms: number) =>
    waitUntil((all) => [...all].some(({ at }) => at === now + ms), `somebody to wait for ${ms} ms`);

  /** Resolves once somebody waits for longer than now, but not for long: half a minute at most. */
  const someWait = () =>
    waitUntil(
      (all) => [...all].some(({ at }) => at > now && at <= now + 30_000),
      'somebody to wait for a moment',
    );

  const earliest = (until: number) =>
    [...timers]
      .filter(({ at }) => at <= until)
      .reduce<Timer | null>((first, timer) => (first && first.at <= timer.at ? first : timer), null);

  return { now: () => now, after, advance, awaited, someWait } satisfies Clock & Record<string, unknown>;
}
