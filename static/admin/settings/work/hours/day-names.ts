import { language } from '../../../i18n/i18n.ts';

// 2024-01-01 was a Monday.
const at = (day: number, minutes: number) => new Date(Date.UTC(2024, 0, 1 + day, 0, minutes));

/** A day by its number since Monday. */
export const dayName = (day: number, weekday: 'long' | 'short') =>
  new Intl.DateTimeFormat(language.value, { weekday, timeZone: 'UTC' }).format(at(day, 0));

export const timeName = (minutes: number) =>
  new Intl.DateTimeFormat(language.value, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    at(0, minutes),
  );

/** As short as a scale needs it. */
export const hourName = (hour: number) =>
  new Intl.DateTimeFormat(language.value, { hour: 'numeric', timeZone: 'UTC' }).format(at(0, hour * 60));
