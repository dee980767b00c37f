import { DAY, HOUR, MINUTE } from './clock.ts';
import { text } from './schema.ts';

const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY, w: 7 * DAY };

/** How long from now, as contracts take it. */
export const distance = text({ pattern: '^[1-9]\\d{0,3}[mhdw]$', description: 'Such as 30m, 8h, 3d or 2w.' });

/** `30m`, `8h`, `3d` or `2w` in milliseconds; null for anything else. */
export function distanceMs(typed: string) {
  const [, count, unit = ''] = /^(\d{1,5})([mhdw])$/.exec(typed) ?? [];
  return count === undefined ? null : Number(count) * (UNITS[unit] ?? 0);
}
