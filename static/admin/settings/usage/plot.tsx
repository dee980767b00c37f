import { useLayoutEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import { language, number } from '../../i18n/i18n.ts';
import { directionOf } from '../../i18n/languages.ts';
import { preferences } from '../../state/preferences.ts';
import { isDark } from '../../state/scheme.ts';
import { dayShown } from '../work/reports/shown.ts';
import { type Daily, totalAt } from './daily.ts';
import { dataOf, type Look, optionsFor } from './plot-options.ts';

type Props = {
  label: string;
  daily: Daily;
  day: number | null;
  /** Which day somebody points at, or has gone to by the arrow keys. */
  point: (day: number | null) => void;
};

/** Columns of what adds up, day by day; drawn, so the table beside it has the same in words. */
export function Plot({ label, daily, day, point }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const last = daily.days.length - 1;
  const plot = usePlot(box, daily, point);
  useLayoutEffect(() => showDay(plot.current, day), [day]);
  const at = day ?? last;
  return (
    <div
      ref={box}
      class="plot"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={`${dayShown(daily.days[at] ?? '')}: ${number(totalAt(daily, at))}`}
      onKeyDown={(event) => {
        const next = dayAfter(event.key, at, last);
        if (next === null) return;
        event.preventDefault();
        point(next);
      }}
      onBlur={() => point(null)}
    />
  );
}

function dayAfter(key: string, at: number, last: number) {
  const onwards = directionOf(language.value) === 'rtl' ? -1 : 1;
  const moves: Record<string, number> = {
    ArrowRight: at + onwards,
    ArrowLeft: at - onwards,
    ArrowUp: at + 1,
    ArrowDown: at - 1,
    Home: 0,
    End: last,
  };
  const next = moves[key];
  return next === undefined ? null : Math.min(Math.max(next, 0), last);
}

/** Drawn anew when what it shows, or how the page looks, is another. */
function usePlot(box: { current: HTMLDivElement | null }, daily: Daily, point: Props['point']) {
  const drawn = useRef<UPlot | null>(null);
  const theme = `${preferences.value?.theme} ${isDark.value} ${language.value}`;
  useLayoutEffect(() => {
    if (!box.current) return;
    const target = box.current;
    const wish = { daily, look: lookOf(target), onDay: point };
    const plot = new UPlot(optionsFor({ ...wish, width: target.clientWidth }), dataOf(daily), target);
    const watching = new ResizeObserver(() => resize(plot, target.clientWidth));
    watching.observe(target);
    drawn.current = plot;
    return () => {
      watching.disconnect();
      plot.destroy();
      drawn.current = null;
    };
  }, [daily, theme]);
  return drawn;
}

const AWAY = { left: -10, top: -10 };
/** Where the arrow keys have gone is marked as what the pointer rests on is. */
function showDay(plot: UPlot | null, day: number | null) {
  if (!plot || (plot.cursor.idx ?? null) === day) return;
  plot.setCursor(day === null ? AWAY : { left: plot.valToPos(day, 'x'), top: 0 });
}

function resize(plot: UPlot, width: number) {
  if (width > 0 && width !== plot.width) plot.setSize({ width, height: plot.height });
}

const COLOURS = 9;
/** A canvas knows no variables: what they come to is read off an element that wears them. */
function lookOf(target: HTMLElement): Look {
  const probe = target.appendChild(document.createElement('span'));
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const look = {
    ink: read('ink-soft'),
    grid: read('line'),
    font: `12px ${getComputedStyle(target).fontFamily}`,
    colours: Array.from({ length: COLOURS }, (_, at) => read(`plot-${at + 1}`)),
  };
  probe.remove();
  return look;
}
