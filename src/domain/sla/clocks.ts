import { addWorkingTime, type Calendar, workingTimeBetween } from '../../lib/working-time.ts';
import type { NewClock } from './clock-rows.ts';

/** A clock, stored already or not yet: what may happen to it. Pure; every change is a new one. */
export const isOpen = ({ met_at, cancelled_at }: NewClock) => met_at === null && cancelled_at === null;

/** Whether its deadline is still to come. */
export const isTicking = (clock: NewClock) =>
  isOpen(clock) && clock.paused_at === null && clock.breached_at === null;

/** The working time that is left at an instant. */
const leftAt = (calendar: Calendar, { paused_at, counted_from, remaining_ms }: NewClock, at: number) =>
  paused_at === null ? remaining_ms - workingTimeBetween(calendar, counted_from, at) : remaining_ms;

/** From now on its time is counted anew: what is left is known, however the hours change. */
export const counted = <C extends NewClock>(clock: C, calendar: Calendar, at: number): C => ({
  ...clock,
  remaining_ms: leftAt(calendar, clock, at),
  counted_from: at,
});

export const paused = <C extends NewClock>(clock: C, calendar: Calendar, at: number): C => ({
  ...counted(clock, calendar, at),
  paused_at: at,
});

export const resumed = <C extends NewClock>(clock: C, at: number): C => ({
  ...clock,
  counted_from: at,
  paused_at: null,
});

export const ended = <C extends NewClock>(
  clock: C,
  how: 'met_at' | 'cancelled_at',
  calendar: Calendar,
  at: number,
): C => ({ ...counted(clock, calendar, at), paused_at: null, [how]: at });

/** Another target: what has passed has passed. */
export const aimed = <C extends NewClock>(clock: C, target: number): C => ({
  ...clock,
  target_ms: target,
  remaining_ms: clock.remaining_ms + target - clock.target_ms,
});

/** With its deadline, and when to warn of it; there is no warning of what begins within the time of the warning. */
export function timed<C extends NewClock>(clock: C, calendar: Calendar, warnBeforeMs: number | null): C {
  if (!isTicking(clock)) return clock;
  const { counted_from: from, remaining_ms: left, target_ms: target } = clock;
  const isWarned = warnBeforeMs !== null && warnBeforeMs < target;
  return {
    ...clock,
    deadline_at: addWorkingTime(calendar, from, left),
    warn_at: isWarned ? addWorkingTime(calendar, from, left - warnBeforeMs) : null,
  };
}

/** What time itself has brought about. It was breached at its deadline, whenever that is noticed. */
export function settled<C extends NewClock>(clock: C, now: number): C {
  if (!isTicking(clock)) return clock;
  if (clock.deadline_at !== null && clock.deadline_at <= now)
    return { ...clock, breached_at: clock.deadline_at };
  const isWarning = clock.warned_at === null && clock.warn_at !== null && clock.warn_at <= now;
  return isWarning ? { ...clock, warned_at: now } : clock;
}

/** When something happens next: a warning, or the deadline. */
export const dueAt = (clocks: readonly NewClock[]) =>
  earliest(
    clocks.filter(isTicking).map((clock) => (clock.warned_at === null && clock.warn_at) || clock.deadline_at),
  );

export const nextDeadline = (clocks: readonly NewClock[]) =>
  earliest(
    clocks.filter(isOpen).map(({ paused_at, deadline_at }) => (paused_at === null ? deadline_at : null)),
  );

function earliest(instants: readonly (number | null)[]) {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
