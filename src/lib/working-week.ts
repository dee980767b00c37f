import { DAY, MINUTE } from './clock.ts';

export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof weekdays)[number];

/** From HH:MM to HH:MM or 24:00; one that closes no later than it opens runs into the next day. */
export type Window = { open: string; close: string };
/** A whole local day, YYYY-MM-DD, or the same date in every year. */
export type Holiday = { date: string; recurring: boolean };
export type Calendar = {
  timezone: string;
  alwaysOpen: boolean;
  windows: Partial<Record<Weekday, Window[]>>;
  holidays: readonly Holiday[];
};

/** A part of a day, in milliseconds since its midnight. */
export type Stretch = { from: number; to: number };
/** When a day is open, by its number since 1970-01-01: in order, none touching another. */
export type StretchesOf = (day: number) => readonly Stretch[];

const WEEK = 7;
// 1970-01-01 was a Thursday.
const weekdayOf = (day: number) => (((day + 4) % WEEK) + WEEK) % WEEK;
const WHOLE_DAY = { from: 0, to: DAY };

/** Reads a calendar once, so that its days can be asked for one after another. */
export function stretchesOf({ alwaysOpen, windows, holidays }: Calendar): StretchesOf {
  const week = alwaysOpen ? Array<Stretch[]>(WEEK).fill([WHOLE_DAY]) : weekOf(windows);
  const isHoliday = holidayCheck(holidays);
  return function stretchesOn(day) {
    const open = week[weekdayOf(day)] ?? [];
    return open.length === 0 || isHoliday(day) ? [] : open;
  };
}

/** The stretches of each weekday; what runs past midnight belongs to the day on which it falls. */
function weekOf(windows: Calendar['windows']) {
  return stretchesIn(windows).map(joined);
}

function stretchesIn(windows: Calendar['windows']) {
  const week = weekdays.map((): (Stretch & { window: Window })[] => []);
  for (const [index, weekday] of weekdays.entries())
    for (const window of windows[weekday] ?? []) {
      const [from, to] = [timeOf(window.open), timeOf(window.close)];
      week[index]?.push({ from, to: to > from ? to : DAY, window });
      if (to <= from) week[(index + 1) % WEEK]?.push({ from: 0, to, window });
    }
  return week;
}

/** The first two windows that are open at the same time, and the day on which they are. */
export function overlapIn(windows: Calendar['windows']) {
  for (const [index, stretches] of stretchesIn(windows).entries()) {
    stretches.sort((a, b) => a.from - b.from);
    const at = stretches.findIndex(({ from }, n) => from < (stretches[n - 1]?.to ?? 0));
    const [one, other] = [stretches[at - 1], stretches[at]];
    if (one && other) return { weekday: weekdays[index], one: one.window, other: other.window };
  }
  return null;
}

/** The same time without overlaps. */
function joined(stretches: Stretch[]) {
  const found: Stretch[] = [];
  for (const { from, to } of stretches.sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (to > from) found.push({ from, to });
  }
  return found;
}

function timeOf(text: string) {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * MINUTE;
}

function holidayCheck(holidays: readonly Holiday[]) {
  if (holidays.length === 0) return () => false;
  const once = new Set(holidays.filter(({ recurring }) => !recurring).map(({ date }) => dayOf(date)));
  const yearly = new Set(
    holidays.filter(({ recurring }) => recurring).map(({ date }) => dateInYear(dayOf(date))),
  );
  return (day: number) => once.has(day) || yearly.has(dateInYear(day));
}

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;

function dateInYear(day: number) {
  const date = new Date(day * DAY);
  return date.getUTCMonth() * 100 + date.getUTCDate();
}
