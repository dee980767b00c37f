import type { BusinessHours } from '../../../api/contract.ts';
import { DAY, isOpenAt, type Stretch, stretchesOf } from './week.ts';

export type Hours = Pick<BusinessHours, 'always_open' | 'windows' | 'holidays'>;
/** Whether it is open, and when that changes: the clock on the wall of its zone, written as if it were UTC. */
export type Opening = { isOpen: boolean; until: Date | null; holiday: string | null };

const DAY_MS = DAY * 60_000;
/** Beyond a year nothing new comes but holidays. */
const MOST_DAYS = 380;
const WHOLE: readonly Stretch[] = [{ from: 0, to: DAY }];

/** `wall` is what the clock on the wall shows now. */
export function openingAt(hours: Hours, wall: Date): Opening {
  const today = Math.floor(wall.getTime() / DAY_MS);
  const minute = Math.floor((wall.getTime() - today * DAY_MS) / 60_000);
  const isOpen = isOpenAt(openOn(hours, today), minute);
  return { isOpen, until: change(hours, today, minute, isOpen), holiday: holidayOn(hours, today) };
}

function change(hours: Hours, today: number, minute: number, isOpen: boolean): Date | null {
  for (let day = today; day < today + MOST_DAYS; day++) {
    const after = day === today ? minute : -1;
    const found = edges(openOn(hours, day)).find(
      (edge) => edge > after && isOpenOn(hours, day, edge) !== isOpen,
    );
    if (found !== undefined) return new Date(day * DAY_MS + found * 60_000);
  }
  return null;
}

// Midnight is an edge of every day: what was open may not go on, and what was closed may open.
const edges = (open: readonly Stretch[]) =>
  [0, ...open.flatMap(({ from, to }) => [from, to]), DAY].filter((edge) => edge < DAY);
const isOpenOn = (hours: Hours, day: number, minute: number) => isOpenAt(openOn(hours, day), minute);

function openOn(hours: Hours, day: number): readonly Stretch[] {
  if (holidayOn(hours, day) !== null) return [];
  if (hours.always_open) return WHOLE;
  // 1970-01-01 was a Thursday.
  const midnight = ((day + 3) % 7) * DAY;
  return stretchesOf(hours.windows)
    .map(({ from, to }) => ({ from: Math.max(0, from - midnight), to: Math.min(DAY, to - midnight) }))
    .filter(({ from, to }) => to > from);
}

function holidayOn({ holidays }: Hours, day: number) {
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  const found = holidays.find((one) =>
    one.recurring ? one.date.slice(5) === date.slice(5) : one.date === date,
  );
  return found?.name ?? null;
}

/** What a clock on the wall of the zone shows, as if it were UTC. */
export function wallClock(zone: string, now = new Date()) {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return new Date(`${shown.format(now).replace(' ', 'T')}Z`);
}
