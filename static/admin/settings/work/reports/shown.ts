import { dateText } from '../../../i18n/dates.ts';
import { language } from '../../../i18n/i18n.ts';

const format = (value: number, options: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(language.value, options).format(value);

/** Nothing was rated: there is no average. */
export const ratingShown = (average: number | null) =>
  average === null ? '—' : format(average, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const dayShown = (day: string) =>
  dateText({ day: 'numeric', month: 'short', timeZone: 'UTC' }, new Date(day));
