import { useState } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { AiUsage } from '../../../api/contract.ts';
import { number, t } from '../../../i18n/i18n.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { type Column, Table } from '../../parts/table.tsx';
import { Bars } from '../reports/bars.tsx';
import { type Days, daysBetween, lastDays } from '../reports/days.ts';
import { DaysPicker } from '../reports/days-picker.tsx';
import { dayShown } from '../reports/shown.ts';

const MONTH = 30;

/** What the model was asked, by day and by what it was asked for. */
export function Usage() {
  const [days, setDays] = useState<Days>(() => lastDays(MONTH));
  const reading = useReading(
    async () => (await call('GET /ai/usage', { query: days })).data,
    [days.from, days.to],
  );
  return (
    <section class="form-part" aria-labelledby="usage">
      <h2 id="usage">{t('ai.usage')}</h2>
      <DaysPicker days={days} choose={setDays} />
      <Loaded reading={reading}>{(all) => <UsageOf all={all} days={days} />}</Loaded>
    </section>
  );
}

function UsageOf({ all, days }: { all: AiUsage[]; days: Days }) {
  if (all.length === 0) return <p class="quiet">{t('ai.unused')}</p>;
  const columns: Column<AiUsage>[] = [
    { title: t('ai.day'), cell: ({ day }) => dayShown(day) },
    {
      title: t('ai.feature'),
      manner: 'grow',
      cell: ({ feature, model }) => <bdi>{`${feature} · ${model}`}</bdi>,
    },
    { title: t('ai.requests'), manner: 'end', cell: ({ requests }) => number(requests) },
    { title: t('ai.tokensIn'), manner: 'end', cell: (line) => number(line.tokens_in) },
    { title: t('ai.tokensOut'), manner: 'end', cell: (line) => number(line.tokens_out) },
  ];
  return (
    <>
      <Bars
        label={t('ai.tokensByDay')}
        bars={daysBetween(days).map((day) => barOf(all, day))}
        manner="columns"
      />
      <Table
        label={t('ai.usage')}
        rows={all}
        columns={columns}
        keyOf={({ day, feature, model }) => `${day} ${feature} ${model}`}
      />
    </>
  );
}

function barOf(all: AiUsage[], day: string) {
  const tokens = all
    .filter((line) => line.day === day)
    .reduce((sum, line) => sum + line.tokens_in + line.tokens_out, 0);
  return { key: day, label: dayShown(day), value: tokens, shown: t('ai.tokens', { count: tokens }) };
}
