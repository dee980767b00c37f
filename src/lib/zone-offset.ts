import { DAY } from './clock.ts';
import { lru } from './lru.ts';

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export type OffsetAt = (at: number) => number;

// No zone has changed its clocks twice within so few days since 2000: where both ends agree, so does all between.
const STRETCH = 4 * DAY;
const MOST_REMEMBERED = 10_000;
const zones = lru<string, OffsetAt>(500);

/** The offsets of a zone, quick to ask again and again. */
export function offsetsOf(zone: string): OffsetAt {
  const known = zones.get(zone);
  if (known) return known;
  const made = remembering(exactOffsets(zone));
  zones.set(zone, made);
  return made;
}

function remembering(exact: OffsetAt): OffsetAt {
  const starts = new Map<number, number>();

  function atStartOf(stretch: number) {
    const known = starts.get(stretch);
    if (known !== undefined) return known;
    if (starts.size >= MOST_REMEMBERED) starts.clear();
    const offset = exact(stretch * STRETCH);
    starts.set(stretch, offset);
    return offset;
  }

  return function offsetAt(at) {
    const stretch = Math.floor(at / STRETCH);
    const offset = atStartOf(stretch);
    return atStartOf(stretch + 1) === offset ? offset : exact(at);
  };
}

function exactOffsets(zone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return function offsetAt(at) {
    const [, sign, hours, minutes, seconds = '0'] =
      /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(format.format(at)) ?? [];
    const ms = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -ms : ms;
  };
}
