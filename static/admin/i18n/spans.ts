import { numberFormat } from './formats.ts';
import { language } from './i18n.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something lasts, in at most two units: “12m”, “3h 20m”, “2d”; what is past is below zero. */
export function span(ms: number) {
  const parts = partsOf(Math.abs(ms)).map(([count, unit]) => counted(count, unit));
  return (ms < 0 ? '−' : '') + parts.join(' ');
}

function partsOf(ms: number): [number, 'minute' | 'hour' | 'day'][] {
  if (ms < HOUR) return [[Math.floor(ms / MINUTE), 'minute']];
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (ms < 10 * HOUR && minutes > 0)
    return [
      [Math.floor(ms / HOUR), 'hour'],
      [minutes, 'minute'],
    ];
  if (ms < 2 * DAY) return [[Math.floor(ms / HOUR), 'hour']];
  return [[Math.floor(ms / DAY), 'day']];
}

const counted = (count: number, unit: string) =>
  numberFormat(language.value, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count);
