import type { BusinessHours } from '../../../api/contract.ts';

export type Windows = BusinessHours['windows'];
export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof days)[number];
/** A part of the week, in minutes since its Monday began. In order, none touching another. */
export type Stretch = { from: number; to: number };

export const DAY = 1440;
export const WEEK = 7 * DAY;
export const SLOT = 30;
export const SLOTS = DAY / SLOT;

/** The week as one line of time; what runs past Sunday's midnight goes on at its beginning. */
export function stretchesOf(windows: Windows): Stretch[] {
  const all = days.flatMap((day, at) =>
    windows[day].flatMap(({ open, close }) => {
      const [from, to] = [minutesOf(open), minutesOf(close)];
      return wrapped({ from: at * DAY + from, to: at * DAY + (to > from ? to : DAY + to) });
    }),
  );
  return joined(all);
}

const wrapped = ({ from, to }: Stretch): Stretch[] =>
  to <= WEEK
    ? [{ from, to }]
    : [
        { from, to: WEEK },
        { from: 0, to: to - WEEK },
      ];

function joined(all: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { from, to } of all.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (to > from) found.push({ from, to });
  }
  return found;
}

/** Opens or closes a part of each of some days; a day is its number since Monday. */
export function painted(windows: Windows, painting: Painting): Windows {
  const [firstDay, lastDay] = ordered(painting.days);
  const [from, to] = ordered(painting.minutes);
  const area = Array.from({ length: lastDay - firstDay + 1 }, (_, index) => {
    const midnight = (firstDay + index) * DAY;
    return { from: midnight + from, to: midnight + to };
  });
  const before = stretchesOf(windows);
  return windowsOf(painting.isOpen ? joined([...before, ...area]) : area.reduce(without, before));
}

export type Painting = { days: Pair; minutes: Pair; isOpen: boolean };
type Pair = readonly [number, number];
const ordered = ([one, other]: Pair) => [Math.min(one, other), Math.max(one, other)] as const;

const without = (all: Stretch[], hole: Stretch): Stretch[] =>
  all.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, hole.from) },
      { from: Math.max(from, hole.to), to },
    ].filter((rest) => rest.to > rest.from),
  );

/** As people write it: each part under the day on which it opens, one that lasts beyond midnight in one piece. */
export function windowsOf(stretches: readonly Stretch[]): Windows {
  const windows: Windows = {
    monday: [],
    tuesday: [],
    wednesday: [],
    thursday: [],
    friday: [],
    saturday: [],
    sunday: [],
  };
  for (const stretch of aroundTheWeek(stretches)) add(windows, stretch);
  return windows;
}

/** What ends with the week and goes on at its beginning is one. */
function aroundTheWeek(stretches: readonly Stretch[]): readonly Stretch[] {
  const [first, last] = [stretches.at(0), stretches.at(-1)];
  if (!first || !last || first === last || first.from > 0 || last.to < WEEK) return stretches;
  return [...stretches.slice(1, -1), { from: last.from, to: WEEK + first.to }];
}

function add(windows: Windows, { from, to }: Stretch): void {
  const at = Math.floor(from / DAY);
  const midnight = (at + 1) * DAY;
  const isOneNight = to > midnight && to - from <= DAY && from > at * DAY;
  const end = to <= midnight || isOneNight ? to : midnight;
  const day = days[at % 7];
  if (day) windows[day].push({ open: clock(from - at * DAY), close: clock(closing(end - at * DAY)) });
  if (end < to) add(windows, { from: midnight, to });
}

const closing = (minutes: number) => (minutes > DAY ? minutes - DAY : minutes);

export const isOpenAt = (stretches: readonly Stretch[], minute: number) =>
  stretches.some(({ from, to }) => from <= minute && minute < to);

export function minutesOf(written: string) {
  const [hours = 0, minutes = 0] = written.split(':').map(Number);
  return hours * 60 + minutes;
}

export const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
