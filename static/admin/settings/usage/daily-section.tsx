import { useSignal } from '@preact/signals';
import { Copy } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useCallback, useId } from 'preact/hooks';
import { number, t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { copyAs } from '../../ui/copying.ts';
import { lazily } from '../../ui/lazily.tsx';
import { Segments } from '../../ui/segments.tsx';
import { dayShown } from '../work/reports/shown.ts';
import { csvOf, type Daily, sumOf, totalAt, totalOf } from './daily.ts';
import { type Manner, useDailyCommands } from './daily-commands.ts';
import { DailyTable } from './daily-table.tsx';

const Plot = lazily(async () => (await import('./plot.tsx')).Plot);

type Props = {
  title: string;
  daily: Daily;
  empty: string;
  /** What it is told apart by. */
  children?: ComponentChildren;
};

/** Numbers by day as a plot or as a table, and to take along. */
export function DailySection({ title, daily, empty, children }: Props) {
  const manner = useSignal<Manner>('plot');
  const id = useId();
  const isAny = totalOf(daily) > 0;
  const copy = useCallback(
    () => void copyAs(csvFor(daily), t('usage.copied'), t('usage.notCopied')),
    [daily],
  );
  useDailyCommands({ title, isAny, manner, copy });
  return (
    <section class="form-part usage-part" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {children}
        {isAny && (
          <>
            <Segments
              label={t('usage.shownAs')}
              choices={[
                { value: 'plot', text: t('usage.plot') },
                { value: 'table', text: t('usage.table') },
              ]}
              chosen={manner.value}
              choose={(chosen) => (manner.value = chosen)}
            />
            <Button icon={Copy} onClick={copy}>
              {t('usage.copy')}
            </Button>
          </>
        )}
      </header>
      {!isAny && <p class="quiet">{empty}</p>}
      {isAny && manner.value === 'table' && <DailyTable label={title} daily={daily} />}
      {isAny && manner.value === 'plot' && <Plotted title={title} daily={daily} />}
    </section>
  );
}

const csvFor = (daily: Daily) => csvOf(daily, { day: t('usage.day'), total: t('usage.total') });

function Plotted({ title, daily }: Pick<Props, 'title' | 'daily'>) {
  const day = useSignal<number | null>(null);
  const point = useCallback((at: number | null) => void (day.value = at), []);
  return (
    <div class="plotted">
      <div class="plot-room">
        <Plot label={title} daily={daily} day={day.value} point={point} />
      </div>
      <Legend daily={daily} day={day.value} />
    </div>
  );
}

/** What each colour stands for, with its number: of the day that somebody points at, else of all days. */
const Legend = ({ daily, day }: { daily: Daily; day: number | null }) => (
  <div class="plot-legend">
    <p class="quiet">
      <span>{day === null ? t('usage.inAll') : dayShown(daily.days[day] ?? '')}</span>{' '}
      <strong>{number(day === null ? totalOf(daily) : totalAt(daily, day))}</strong>
    </p>
    <ul>
      {daily.lines.map(({ name, values }, at) => (
        <li key={name}>
          <span class="plot-swatch" data-nth={at + 1} aria-hidden="true" />
          <bdi>{name}</bdi>
          <span class="quiet">{number(day === null ? sumOf(values) : (values[day] ?? 0))}</span>
        </li>
      ))}
    </ul>
  </div>
);
