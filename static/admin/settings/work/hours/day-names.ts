import { dateText } from '../../../i18n/dates.ts';

// 2024-01-01 was a Monday.
const at = (day: number, minutes: number) => new Date(Date.UTC(2024, 0, 1 + day, 0, minutes));

/** A day by its number since Monday. */
export const dayName = (day: number, weekday: 'long' | 'short') =>
  dateText({ weekday, timeZone: 'UTC' }, at(day, 0));

export const timeName = (minutes: number) =>
  dateText({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }, at(0, minutes));

/** As short as a scale needs it. */
export const hourName = (hour: number) => dateText({ hour: 'numeric', timeZone: 'UTC' }, at(0, hour * 60));
