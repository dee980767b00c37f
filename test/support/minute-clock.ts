import { DAY, MINUTE } from '../../src/lib/clock.ts';
import { type Calendar, type Weekday, type Window, weekdays } from '../../src/lib/working-week.ts';

type Reading = { date: string; weekday: number; minute: number };

/**
 * A wall clock, read minute by minute and never set back: when the real one is, it waits until that has caught up. What
 * it shows decides what is open. Slow, and so plain that it can be believed.
 */
export function minuteClock(timezone: string, start: number, days: number) {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const shown: string[] = [];
  for (let at = start; at < start + days * DAY; at += MINUTE) {
    const now = format.format(at);
    const before = shown.at(-1);
    shown.push(before === undefined || before < now ? now : before);
  }
  const readings = shown.map(readingOf);
  const openMinutes = (calendar: Calendar) => readings.map((reading) => isOpen(calendar, reading));
  return { start, openMinutes };
}

function readingOf(text: string): Reading {
  const [date = '', time = ''] = text.split(' ');
  return { date, weekday: new Date(`${date}T00:00:00Z`).getUTCDay(), minute: minuteOf(time) };
}

function isOpen({ alwaysOpen, windows, holidays }: Calendar, { date, weekday, minute }: Reading) {
  const isThen = (holiday: string, recurring: boolean) =>
    recurring ? holiday.slice(5) === date.slice(5) : holiday === date;
  if (holidays.some((holiday) => isThen(holiday.date, holiday.recurring))) return false;
  const today = windows[weekdays[weekday] as Weekday] ?? [];
  const yesterday = windows[weekdays[(weekday + 6) % 7] as Weekday] ?? [];
  return (
    alwaysOpen ||
    today.some(
      (window) => minute >= minuteOf(window.open) && (isOvernight(window) || minute < minuteOf(window.close)),
    ) ||
    yesterday.some((window) => isOvernight(window) && minute < minuteOf(window.close))
  );
}

const isOvernight = ({ open, close }: Window) => minuteOf(close) <= minuteOf(open);
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
