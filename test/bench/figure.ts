import type { Burst } from './load.ts';

/** One line of the result: a figure, what it should be, and what it was made from. */
export type Figure = {
  row: string;
  what: string;
  value: number;
  unit: '×' | 'ms' | 'µs' | 'KB' | 'MB' | 'MB/s' | 'of 1';
  target: { atLeast: number } | { atMost: number };
  /** The same ratio by the server's processor time, where it is one. */
  byCpu?: number;
  perSecond?: number;
  p99Ms?: number;
  busy?: number;
  rounds?: Record<string, Burst[]> | number[];
  /** A comparison worth seeing that has no target. */
  note?: string;
};

export const isMet = ({ value, target }: Figure) =>
  'atLeast' in target ? value >= target.atLeast : value <= target.atMost;

const HEADINGS = ['row', 'figure', 'target', 'met', 'by cpu', 'req/s', 'p99', 'core', 'what'];

/** The figures for people to read. */
export function table(figures: Figure[]) {
  const lines = [HEADINGS, ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const cellsOf = (figure: Figure) => [
  figure.row,
  `${rounded(figure.value)} ${figure.unit}`,
  'atLeast' in figure.target ? `≥ ${figure.target.atLeast}` : `≤ ${figure.target.atMost}`,
  isMet(figure) ? 'yes' : 'NO',
  figure.byCpu === undefined ? '' : `${rounded(figure.byCpu)} ×`,
  figure.perSecond === undefined ? '' : String(Math.round(figure.perSecond)),
  figure.p99Ms === undefined ? '' : `${figure.p99Ms} ms`,
  figure.busy === undefined ? '' : `${Math.round(figure.busy * 100)} %`,
  figure.note === undefined ? figure.what : `${figure.what}; ${figure.note}`,
];

const rounded = (value: number) => (value >= 10 ? value.toFixed(1) : value.toFixed(2));
