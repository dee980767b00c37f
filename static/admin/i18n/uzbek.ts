import { dateFormat } from './formats.ts';

/** Chromium says that it speaks Uzbek, but it has no words for it: dates come out as “1970 M01 1”. */
export const lacksUzbek = /\d/.test(new Intl.DateTimeFormat('uz', { month: 'long' }).format(0));

const weekdays = ['yakshanba', 'dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba'];
const months = [
  'yanvar',
  'fevral',
  'mart',
  'aprel',
  'may',
  'iyun',
  'iyul',
  'avgust',
  'sentabr',
  'oktabr',
  'noyabr',
  'dekabr',
];
const units: Partial<Record<Intl.RelativeTimeFormatUnit, string>> = {
  minute: 'daqiqa',
  hour: 'soat',
  day: 'kun',
  week: 'hafta',
};
const nearDays: Record<number, string> = { '-1': 'kecha', 0: 'bugun', 1: 'ertaga' };

/** A date as Intl would write it if it knew how: “payshanba, 1-yanvar, 1970, 09:30”. */
export function uzbekDate(options: Intl.DateTimeFormatOptions, at: Date) {
  const parts = dateFormat('en-GB', { ...options, hour12: false }).formatToParts(at);
  const found = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const date = [found.day && dayIn(options, at, found.day), found.year].filter(Boolean).join(', ');
  const time = found.hour && [found.hour, found.minute].filter(Boolean).join(':');
  return [found.weekday && weekdayIn(options, at), date, time].filter(Boolean).join(', ');
}

export function uzbekRelative(count: number, unit: Intl.RelativeTimeFormatUnit) {
  const near = unit === 'day' ? nearDays[count] : count === 0 ? 'hozir' : undefined;
  return near ?? `${uzbekUnit(Math.abs(count), unit)} ${count < 0 ? 'oldin' : 'keyin'}`;
}

export const uzbekUnit = (count: number, unit: Intl.RelativeTimeFormatUnit) =>
  `${count} ${units[unit] ?? unit}`;

function dayIn(options: Intl.DateTimeFormatOptions, at: Date, day: string) {
  const name = months[numberOf({ month: 'numeric' }, options, at) - 1] ?? '';
  const isShort = options.month === 'short' || options.dateStyle === 'medium';
  return `${Number(day)}-${isShort ? name.slice(0, 3) : name}`;
}

function weekdayIn(options: Intl.DateTimeFormatOptions, at: Date) {
  // 1970-01-01 was a Thursday; what counts is the day that the zone has.
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    numberOf({ [part]: 'numeric' }, options, at),
  );
  const name = weekdays[new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).getUTCDay()] ?? '';
  return options.weekday === 'short' ? name.slice(0, 3) : name;
}

const numberOf = (part: Intl.DateTimeFormatOptions, { timeZone }: Intl.DateTimeFormatOptions, at: Date) =>
  Number(dateFormat('en-GB', { ...part, ...(timeZone && { timeZone }) }).format(at));
