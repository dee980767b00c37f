import { unitText } from '../../../i18n/dates.ts';
import { t } from '../../../i18n/i18n.ts';

export const units = { m: 1, h: 60, d: 1440 } as const;
export type Unit = keyof typeof units;

/** Minutes as a number of the largest unit that says them exactly. */
export function splitMinutes(minutes: number): { count: number; unit: Unit } {
  const unit =
    (['d', 'h'] as const).find((known) => minutes >= units[known] && minutes % units[known] === 0) ?? 'm';
  return { count: minutes / units[unit], unit };
}

const names = { d: 'day', h: 'hour', m: 'minute' } as const;

/** “1 day 2 hours”, as people say it; at most its two largest units. */
export function shownMinutes(minutes: number) {
  if (minutes < 1) return part(0, 'm');
  let rest = Math.round(minutes);
  const parts: string[] = [];
  for (const unit of ['d', 'h', 'm'] as const) {
    const count = Math.floor(rest / units[unit]);
    rest -= count * units[unit];
    if (count > 0) parts.push(part(count, unit));
  }
  return parts.slice(0, 2).join(' ');
}

const part = (count: number, unit: Unit) => unitText(count, names[unit]);

export const shownTarget = (minutes: number | null) =>
  minutes === null ? t('sla.noTarget') : shownMinutes(minutes);
