import { instantOf, wallClock } from '../i18n/zone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MORNING = 9 * HOUR;
const EVENING = 17 * HOUR;
const MONDAY = 1;

export type SnoozeName = 'hour' | 'threeHours' | 'evening' | 'tomorrow' | 'monday' | 'week';
export type SnoozeTime = { name: SnoozeName; at: number };

/** When people want to see something again, by the clock of the organisation. What lies less than an hour ahead is left out. */
export function snoozeTimes(now: number, zone: string): SnoozeTime[] {
  const wall = wallClock(now, zone);
  const midnight = wall - (wall % DAY);
  const inZone = (name: SnoozeName, days: number, time: number): SnoozeTime => ({
    name,
    at: instantOf(midnight + days * DAY + time, zone),
  });
  const all: SnoozeTime[] = [
    { name: 'hour', at: now + HOUR },
    { name: 'threeHours', at: now + 3 * HOUR },
    inZone('evening', 0, EVENING),
    inZone('tomorrow', 1, MORNING),
    inZone('monday', daysTo(MONDAY, midnight), MORNING),
    inZone('week', 7, MORNING),
  ];
  return all.filter(({ name, at }) => name !== 'evening' || at - now > HOUR);
}

/** From tomorrow on: on a Monday it is the next one. */
const daysTo = (weekday: number, midnight: number) =>
  ((weekday - new Date(midnight).getUTCDay() + 6) % 7) + 1;
