import { DAY } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { text } from '../../lib/schema.ts';
import { endOfDay } from '../../lib/time-zone.ts';

/** A whole day of the organisation's zone, such as 2027-01-31. */
export const day = (description: string) => text({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description });

export function startIn(name: string, date: string, zone: string) {
  endIn(name, date, zone);
  // A day begins where the one before ends.
  return endIn(name, new Date(Date.parse(date) - DAY).toISOString().slice(0, 10), zone);
}

export function endIn(name: string, date: string, zone: string) {
  const at = endOfDay(date, zone);
  if (Number.isNaN(at)) throw Problem.invalid(name, `There is no day ${date}.`);
  return at;
}
