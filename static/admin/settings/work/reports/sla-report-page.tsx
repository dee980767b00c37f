import { useState } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { SlaReportLine } from '../../../api/contract.ts';
import { choices } from '../../../filters/choices.ts';
import { number, t } from '../../../i18n/i18n.ts';
import { percent } from '../../../i18n/percent.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { type Column, Table } from '../../parts/table.tsx';
import { shownMinutes } from '../sla/minutes.ts';
import { Bars } from './bars.tsx';
import { type Days, lastDays } from './days.ts';
import { DaysPicker } from './days-picker.tsx';

const MONTH = 30;
type Asked = Days & { team?: number; policy?: number };

export function SlaReportPage() {
  const [asked, setAsked] = useState<Asked>(() => lastDays(MONTH));
  const reading = useReading(
    async () => (await call('GET /reports/sla', { query: asked })).data,
    [JSON.stringify(asked)],
  );
  return (
    <>
      <div class="report-bar">
        <DaysPicker days={asked} choose={(days) => setAsked({ ...asked, ...days })} />
        <Narrow
          noun="team"
          value={asked.team}
          all={t('reports.everyTeam')}
          choose={(team) => setAsked({ ...asked, team })}
        />
        <Narrow
          noun="sla_policy"
          value={asked.policy}
          all={t('reports.everyPolicy')}
          choose={(policy) => setAsked({ ...asked, policy })}
        />
      </div>
      <Loaded reading={reading}>{(lines) => <Lines lines={lines} />}</Loaded>
    </>
  );
}

type NarrowProps = {
  noun: 'team' | 'sla_policy';
  value: number | undefined;
  all: string;
  choose: (id: number | undefined) => void;
};

const Narrow = ({ noun, value, all, choose }: NarrowProps) => (
  <select
    aria-label={t(`filters.field.${noun}`)}
    value={value ?? ''}
    onChange={({ currentTarget }) => choose(Number(currentTarget.value) || undefined)}
  >
    <option value="">{all}</option>
    {choices(noun).map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.text}
      </option>
    ))}
  </select>
);

const nameOf = ({ policy, metric }: SlaReportLine) => `${policy.name}: ${t(`sla.${metric}`)}`;
const minutes = (value: number | null) => (value === null ? '—' : shownMinutes(value));

function Lines({ lines }: { lines: SlaReportLine[] }) {
  if (lines.length === 0) return <p class="quiet">{t('reports.noSla')}</p>;
  const columns: Column<SlaReportLine>[] = [
    { title: t('filters.field.sla_policy'), manner: 'grow', cell: (line) => <bdi>{nameOf(line)}</bdi> },
    { title: t('reports.met'), manner: 'end', cell: ({ met }) => number(met) },
    { title: t('reports.breached'), manner: 'end', cell: ({ breached }) => number(breached) },
    { title: t('reports.running'), manner: 'end', cell: ({ running }) => number(running) },
    { title: t('reports.cancelled'), manner: 'end', cell: ({ cancelled }) => number(cancelled) },
    { title: t('reports.median'), manner: 'end', cell: (line) => minutes(line.median_minutes) },
    { title: t('reports.p90'), manner: 'end', cell: (line) => minutes(line.p90_minutes) },
  ];
  return (
    <>
      <section class="form-part" aria-labelledby="kept">
        <h2 id="kept">{t('reports.kept')}</h2>
        <Bars
          label={t('reports.kept')}
          bars={lines.map((line) => ({
            key: nameOf(line),
            label: nameOf(line),
            value: line.share_met ?? 0,
            shown: line.share_met === null ? '—' : percent(line.share_met),
            look: (line.share_met ?? 1) >= 0.9 ? 'good' : (line.share_met ?? 1) >= 0.7 ? 'plain' : 'bad',
          }))}
        />
      </section>
      <Table label={t('settings.slaReport')} rows={lines} columns={columns} keyOf={nameOf} />
    </>
  );
}
