import { dateText, relativeText } from './dates.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Moment = string | number | Date;
const format = (options: Intl.DateTimeFormatOptions, at: Moment) => dateText(options, new Date(at));

export const clockTime = (at: Moment) => format({ timeStyle: 'short' }, at);
export const dayAndTime = (at: Moment) => format({ dateStyle: 'medium', timeStyle: 'short' }, at);
export const longDay = (at: Moment) => format({ weekday: 'long', day: 'numeric', month: 'long' }, at);
export const weekdayAndTime = (at: Moment) => `${format({ weekday: 'short' }, at)} ${clockTime(at)}`;

/** As a list has room for it: the time of today, a weekday of this week, else the date. */
export function shortly(at: Moment, now = Date.now()) {
  const then = new Date(at);
  if (isSameDay(then, new Date(now))) return clockTime(then);
  if (Math.abs(now - then.getTime()) < 6 * DAY) return format({ weekday: 'short' }, then);
  const isThisYear = then.getFullYear() === new Date(now).getFullYear();
  return format({ day: 'numeric', month: 'short', ...(!isThisYear && { year: '2-digit' }) }, then);
}

export const isSameDay = (one: Date, other: Date) => one.toDateString() === other.toDateString();

/** How long until or since: “in 5 min”, “2 hours ago”. */
export function relative(at: Moment, now = Date.now(), style: 'long' | 'narrow' = 'long') {
  const ms = new Date(at).getTime() - now;
  const [unit, size] = unitOf(Math.abs(ms));
  // What is kept for seven days is gone in seven a moment after it was made, and not in six.
  const whole = ms > 0 && unit === 'day' ? Math.round : Math.trunc;
  const counted = whole(ms / size) || 0;
  return relativeText(counted, unit, style);
}

function unitOf(ms: number): [Intl.RelativeTimeFormatUnit, number] {
  if (ms < HOUR) return ['minute', MINUTE];
  return ms < DAY ? ['hour', HOUR] : ['day', DAY];
}
