import { isoTime } from '../../lib/clock.ts';
import { dayIn, type Period, wallClock } from '../../lib/time-zone.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';

/** A day such as 2026-03-14 with its first and its last instant. */
export type LocalDay = Period & { day: string; zone: string };

/** Which day it is where the organisation is: asked with every request, so the answer is kept until the day is over. */
export function localDay(
  { clock }: Pick<Core, 'clock'>,
  { settings }: { settings: ReturnType<typeof settingsOf> },
) {
  let known: LocalDay = { day: '', zone: '', from: 0, to: -1 };

  return function today(): LocalDay {
    const now = clock.now();
    const zone = settings.get().timezone;
    if (zone !== known.zone || now < known.from || now > known.to) known = dayAt(now, zone);
    return known;
  };
}

export function dayAt(at: number, zone: string): LocalDay {
  const day = isoTime(wallClock(at, zone)).slice(0, 10);
  // The cast: a day that the clocks show is one that there is.
  return { day, zone, ...(dayIn(day, zone) as Period) };
}

/** So many days after a day; before it, if they are less than none. */
export const daysFrom = (day: string, days: number) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

export const isDay = (day: string, zone: string) => dayIn(day, zone) !== null;
