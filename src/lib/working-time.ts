import { DAY } from './clock.ts';
import { instantOf, wallClock } from './time-zone.ts';
import { type Calendar, stretchesOf } from './working-week.ts';

export type { Calendar, Holiday, Weekday, Window } from './working-week.ts';

/** What does not come in so long a time never comes: after 28 years every date has been on every weekday. */
const FURTHEST_DAYS = 40 * 366;

/** The instant at which so much working time has passed; null when it never comes, as if the calendar never opens. */
export function addWorkingTime(calendar: Calendar, from: number, ms: number) {
  let left = ms;
  if (left <= 0) return from;
  for (const { start, end } of openTimes(calendar, from)) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return null;
}

/** How much working time passes from one instant to another; none when that lies before. */
export function workingTimeBetween(calendar: Calendar, from: number, to: number) {
  let total = 0;
  for (const { start, end } of openTimes(calendar, from, to)) {
    if (start >= to) break;
    total += Math.min(end, to) - start;
  }
  return total;
}

export const isOpenAt = (calendar: Calendar, at: number) => workingTimeBetween(calendar, at, at + 1) > 0;

/** The first instant from here on at which it is open, which may be this one; null when it never opens. */
export function nextOpening(calendar: Calendar, at: number) {
  for (const { start } of openTimes(calendar, at)) return start;
  return null;
}

/** The open times that begin before the other instant; what was open already begins with the first. */
export const openTimesBetween = (calendar: Calendar, from: number, to: number) =>
  [...openTimes(calendar, from, to)].filter(({ start }) => start < to);

/** The open times from an instant on, in order. */
function* openTimes(calendar: Calendar, from: number, to = from + FURTHEST_DAYS * DAY) {
  const { timezone } = calendar;
  const stretchesOn = stretchesOf(calendar);
  // One more, because clocks that are set back past midnight have shown the next day already.
  const last = dayAt(to, timezone) + 1;
  for (let day = dayAt(from, timezone); day <= last; day += 1)
    for (const stretch of stretchesOn(day)) {
      const start = Math.max(from, instantOf(day * DAY + stretch.from, timezone));
      const end = instantOf(day * DAY + stretch.to, timezone);
      if (start < end) yield { start, end };
    }
}

/** The local day, counted from 1970-01-01. */
const dayAt = (at: number, zone: string) => Math.floor(wallClock(at, zone) / DAY);
