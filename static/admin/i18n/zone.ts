import { dateFormat } from './formats.ts';

/** What the clock on a wall in some zone shows, as the UTC time of a clock that shows the same. */
export function wallClock(at: number, zone: string) {
  const parts = dateFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
}

/** The zone that the reader's own clock is set to. */
export const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const showsTheSame = (at: number, zone: string, other: string) =>
  wallClock(at, zone) === wallClock(at, other);

/** When that clock shows this; where the clocks are put forward over it, as much later. */
export function instantOf(wall: number, zone: string) {
  const guess = wall - (wallClock(wall, zone) - wall);
  return wall - (wallClock(guess, zone) - guess);
}
