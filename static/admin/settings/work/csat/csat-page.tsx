import { useState } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { SatisfactionReport } from '../../../api/contract.ts';
import { number, t } from '../../../i18n/i18n.ts';
import { percent } from '../../../i18n/percent.ts';
import { colleagueName } from '../../../state/vocabulary.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { type Column, Table } from '../../parts/table.tsx';
import { Bars } from '../reports/bars.tsx';
import { type Days, lastDays, momentsOf } from '../reports/days.ts';
import { DaysPicker } from '../reports/days-picker.tsx';
import { Figure } from '../reports/figure.tsx';
import { ratingShown } from '../reports/shown.ts';
import { Surveys } from './surveys.tsx';

const MONTH = 30;

export function CsatPage() {
  const [days, setDays] = useState<Days>(() => lastDays(MONTH));
  const reading = useReading(
    () => call('GET /reports/csat', { query: momentsOf(days) }),
    [days.from, days.to],
    /^csat\./,
  );
  return (
    <>
      <DaysPicker days={days} choose={setDays} />
      <Loaded reading={reading}>{(report) => <Report report={report} />}</Loaded>
      <Surveys days={days} />
    </>
  );
}

const Report = ({ report }: { report: SatisfactionReport }) => (
  <>
    <dl class="figures">
      <Figure label={t('csat.average')} value={ratingShown(report.average)} detail={t('csat.ofFive')} />
      <Figure label={t('csat.answered')} value={number(report.answered)} detail={rateOf(report)} />
      <Figure label={t('csat.sent')} value={number(report.count)} />
    </dl>
    <FormPart title={t('csat.distribution')}>
      <Bars
        label={t('csat.distribution')}
        bars={report.distribution
          .toSorted((one, other) => other.rating - one.rating)
          .map(({ rating, count }) => ({
            key: String(rating),
            label: t('csat.stars', { count: rating }),
            value: count,
            shown: `${number(count)} · ${percent(report.answered ? count / report.answered : 0)}`,
            look: rating >= 4 ? 'good' : rating === 3 ? 'plain' : 'bad',
          }))}
      />
    </FormPart>
    {report.agents.length > 0 && <ByAgent agents={report.agents} />}
  </>
);

type Line = SatisfactionReport['agents'][number];

const ByAgent = ({ agents }: { agents: Line[] }) => {
  const columns: Column<Line>[] = [
    { title: t('csat.agent'), manner: 'grow', cell: ({ agent_id: id }) => <bdi>{agentName(id)}</bdi> },
    { title: t('csat.average'), manner: 'end', cell: ({ average }) => ratingShown(average) },
    { title: t('csat.answered'), manner: 'end', cell: ({ answered }) => number(answered) },
    { title: t('csat.sent'), manner: 'end', cell: ({ count }) => number(count) },
  ];
  return (
    <Table label={t('csat.byAgent')} rows={agents} columns={columns} keyOf={({ agent_id: id }) => id ?? 0} />
  );
};

export const agentName = (id: number | null) =>
  id === null ? t('actions.nobody') : (colleagueName(id) ?? `#${id}`);

const rateOf = ({ count, answered }: { count: number; answered: number }) =>
  count > 0 ? t('csat.rate', { share: percent(answered / count) }) : '';
