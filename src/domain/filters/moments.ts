import { DAY } from '../../lib/clock.ts';
import { distanceMs } from '../../lib/distance.ts';
import { dayIn, type Period, wallClock } from '../../lib/time-zone.ts';

export type { Period };
/** Where and when a moment is meant: dates are days of the organisation's zone. */
export type Now = { now: number; zone: string };

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const AWAY = /^([+-])(.+)$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** What `2027-01-31T09:30:00Z`, `2027-01-31`, `today`, `now` or `-7d` means; null when it means nothing. */
export function periodOf(typed: string, { now, zone }: Now): Period | null {
  if (typed === 'now') return moment(now);
  if (Object.hasOwn(DAYS, typed)) return dayIn(dateAt(now, zone, DAYS[typed] ?? 0), zone);
  if (INSTANT.test(typed)) return moment(Date.parse(typed));
  const [, sign, distance = ''] = AWAY.exec(typed) ?? [];
  const ms = distanceMs(distance);
  if (ms === null) return dayIn(typed, zone);
  return moment(sign === '-' ? now - ms : now + ms);
}

const moment = (at: number) => (Number.isNaN(at) ? null : { from: at, to: at });

/** The date that a calendar in the zone shows, so many days on. */
const dateAt = (now: number, zone: string, days: number) =>
  new Date(wallClock(now, zone) + days * DAY).toISOString().slice(0, 10);
