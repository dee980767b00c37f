import UPlot from 'uplot';
import { numberFormat } from '../../i18n/formats.ts';
import { language } from '../../i18n/i18n.ts';
import { directionOf } from '../../i18n/languages.ts';
import { dayShown } from '../work/reports/shown.ts';
import { type Daily, stacked } from './daily.ts';

export type Look = { ink: string; grid: string; font: string; colours: readonly string[] };
type Wish = { daily: Daily; look: Look; width: number; onDay: (day: number | null) => void };

export const HEIGHT = 220;
const ROOM_FOR_DAY = 76;
const WIDEST_BAR = 40;

/** The highest is drawn first, and those below it over it. */
export const dataOf = (daily: Daily): UPlot.AlignedData => [
  daily.days.map((_, day) => day),
  ...stacked(daily).reverse(),
];

export function optionsFor({ daily, look, width, onDay }: Wish): UPlot.Options {
  const isMirrored = directionOf(language.value) === 'rtl';
  const colours = look.colours.slice(0, daily.lines.length).reverse();
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: {
      x: { time: false, dir: isMirrored ? -1 : 1, range: [-0.5, daily.days.length - 0.5] },
      y: { range: (_plot, _least, most) => UPlot.rangeNum(0, Math.max(most, 1), 0.1, true) },
    },
    axes: [
      {
        ...drawn(look),
        side: 2,
        size: 28,
        grid: { show: false },
        splits: () => daysNamed(daily, width),
        values: namesOf(daily),
      },
      { ...drawn(look), side: isMirrored ? 1 : 3, size: 56, values: (_plot, splits) => splits.map(short) },
    ],
    series: [{}, ...colours.map((fill) => ({ fill, width: 0, points: { show: false }, paths: bars() }))],
    hooks: { setCursor: [({ cursor: { idx } }) => onDay(idx ?? null)] },
  };
}

const bars = () => UPlot.paths.bars?.({ size: [0.8, WIDEST_BAR] });

const drawn = ({ ink, grid, font }: Look): UPlot.Axis => ({
  stroke: ink,
  font,
  grid: { stroke: grid, width: 1 },
  ticks: { show: false },
});

/** As many as there is room for, at even distances. */
function daysNamed({ days }: Daily, width: number) {
  const step = Math.max(1, Math.ceil((days.length * ROOM_FOR_DAY) / width));
  return days.flatMap((_, day) => (day % step === 0 ? [day] : []));
}

const namesOf =
  ({ days }: Daily) =>
  (_plot: UPlot, splits: number[]) =>
    splits.map((day) => dayShown(days[day] ?? ''));

/** Nobody makes half a request. */
const short = (value: number) =>
  Number.isInteger(value) ? numberFormat(language.value, { notation: 'compact' }).format(value) : '';
