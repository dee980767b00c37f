import { wallClock } from '../lib/time-zone.ts';

/** As clocks in the zone show it: 2027-01-31 09:30. */
export const localTime = (at: number, zone: string) => wallIso(at, zone).slice(0, 16).replace('T', ' ');

/** To the second, for spreadsheets: 2027-01-31 09:30:05. */
export const localSecond = (at: number | null, zone: string) =>
  at === null ? null : wallIso(at, zone).slice(0, 19).replace('T', ' ');

const wallIso = (at: number, zone: string) => new Date(wallClock(at, zone)).toISOString();
