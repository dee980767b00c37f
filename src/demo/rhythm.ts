import { DAY, HOUR } from '../lib/clock.ts';
import type { Random } from './random.ts';

export const DAYS = 90;

/** How busy the hours of a day (UTC) and the days of a week (from Sunday) are. */
const HOURS = [1, 1, 1, 2, 5, 9, 14, 18, 20, 19, 16, 15, 17, 18, 17, 15, 14, 12, 9, 6, 4, 3, 2, 1];
const WEEKDAYS = [4, 12, 11, 10.5, 10, 10, 6];
const FIRST_AT_WORK = 4;
const LAST_AT_WORK = 16;
const SUNDAY = 0;

/** When each of `count` conversations begins, in order, within the days before. */
export function beginnings(count: number, { until, days }: { until: number; days: number }, chance: Random) {
  const from = until - days * DAY;
  const hours = days * 24;
  const weights = Array.from({ length: hours }, (_, hour) => busynessAt(from + hour * HOUR, hour / hours));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const starts = new Float64Array(count);
  let hour = 0;
  let before = 0;
  for (let nth = 0; nth < count; nth++) {
    const wanted = ((nth + chance.unit()) / count) * total;
    while (before + (weights[hour] as number) < wanted) before += weights[hour++] as number;
    const part = (wanted - before) / (weights[hour] as number);
    starts[nth] = Math.floor(from + (hour + part) * HOUR);
  }
  return starts;
}

/** A business that grows a little. */
function busynessAt(at: number, progress: number) {
  const date = new Date(at);
  const growth = 0.8 + 0.4 * progress;
  return (HOURS[date.getUTCHours()] as number) * (WEEKDAYS[date.getUTCDay()] as number) * growth;
}

/** The time itself while people are at work, else a little after they come back. */
export function atWork(at: number, chance: Random) {
  let date = new Date(at);
  if (isWorkingTime(date)) return at;
  if (date.getUTCHours() >= FIRST_AT_WORK) date = new Date(at + DAY);
  date.setUTCHours(FIRST_AT_WORK, chance.below(50), chance.below(60), 0);
  if (date.getUTCDay() === SUNDAY) date.setUTCDate(date.getUTCDate() + 1);
  return date.getTime();
}

const isWorkingTime = (date: Date) =>
  date.getUTCDay() !== SUNDAY && date.getUTCHours() >= FIRST_AT_WORK && date.getUTCHours() < LAST_AT_WORK;
