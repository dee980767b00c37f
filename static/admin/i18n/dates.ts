import { dateFormat, numberFormat, relativeFormat } from './formats.ts';
import { language } from './i18n.ts';
import { lacksUzbek, uzbekDate, uzbekRelative, uzbekUnit } from './uzbek.ts';

const isAlone = () => language.value === 'uz' && lacksUzbek;

/** A moment in the reader's language, as Intl is asked for it. Every date on the screen goes through here. */
export const dateText = (options: Intl.DateTimeFormatOptions, at: Date) =>
  isAlone() ? uzbekDate(options, at) : dateFormat(language.value, options).format(at);

export const relativeText = (count: number, unit: Intl.RelativeTimeFormatUnit, style: 'long' | 'narrow') =>
  isAlone()
    ? uzbekRelative(count, unit)
    : relativeFormat(language.value, { numeric: 'auto', style }).format(count, unit);

/** So many of a unit of time: “3 hours”. */
export const unitText = (count: number, unit: 'minute' | 'hour' | 'day' | 'week') =>
  isAlone()
    ? uzbekUnit(count, unit)
    : numberFormat(language.value, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
