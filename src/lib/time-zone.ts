import { DAY } from './clock.ts';
import { type OffsetAt, offsetsOf } from './zone-offset.ts';

/** Whether this is an IANA time zone that this machine knows. */
export function isTimeZone(name: string) {
  if (!/^[A-Za-z][\w+\-/]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export type Period = { from: number; to: number };

/** The first and the last instant of a day such as 2027-01-31 in a zone; null when there is no such day. */
export function dayIn(date: string, zone: string): Period | null {
  const start = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== date) return null;
  return { from: instantOf(start, zone), to: instantOf(start + DAY, zone) - 1 };
}

/** The instant at which a day such as 2027-01-31 ends in a zone; NaN when there is no such day. */
export const endOfDay = (date: string, zone: string) => (dayIn(date, zone)?.to ?? Number.NaN) + 1;

/** What the clocks of a zone show at an instant, as if it were UTC. */
export const wallClock = (at: number, zone: string) => at + offsetsOf(zone)(at);

/**
 * The first instant at which the clocks of a zone show this time or a later one. A time that they skip is the moment
 * when they jump; one that they show twice is the first of the two.
 */
export function instantOf(wall: number, zone: string) {
  const offsetAt = offsetsOf(zone);
  // A day away in UTC is surely before, or after, whichever change of the clocks this time may be near.
  const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
  if (before === after || offsetAt(wall - before) === before) return wall - before;
  if (offsetAt(wall - after) === after) return wall - after;
  return changeWithin(wall - after, wall - before, offsetAt);
}

/** When the clocks change, known to happen between the two instants. */
function changeWithin(early: number, late: number, offsetAt: OffsetAt) {
  const old = offsetAt(early);
  let [same, changed] = [early, late];
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetAt(middle) === old) same = middle;
    else changed = middle;
  }
  return changed;
}
