import { number, t } from '../../i18n/i18n.ts';
import { type Column, Table } from '../parts/table.tsx';
import { dayShown } from '../work/reports/shown.ts';
import { type Daily, sumOf, totalAt, totalOf } from './daily.ts';

type Row = { day: number | null };

/** The newest day first, under what they all come to. */
export function DailyTable({ label, daily }: { label: string; daily: Daily }) {
  const rows: Row[] = [{ day: null }, ...daily.days.map((_, day) => ({ day })).reverse()];
  const columns: Column<Row>[] = [
    {
      title: t('usage.day'),
      cell: ({ day }) =>
        day === null ? <strong>{t('usage.inAll')}</strong> : <time>{dayShown(daily.days[day] ?? '')}</time>,
    },
    {
      title: t('usage.total'),
      manner: 'end',
      cell: ({ day }) => <strong>{number(day === null ? totalOf(daily) : totalAt(daily, day))}</strong>,
    },
    ...daily.lines.map(
      ({ name, values }): Column<Row> => ({
        title: name,
        manner: 'end',
        cell: ({ day }) => number(day === null ? sumOf(values) : (values[day] ?? 0)),
      }),
    ),
  ];
  return <Table label={label} rows={rows} columns={columns} keyOf={({ day }) => day ?? 'all'} />;
}
