import { useSignal } from '@preact/signals';
import { call } from '../../api/call.ts';
import type { RequestSeries } from '../../api/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { Segments } from '../../ui/segments.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import type { Days } from '../work/reports/days.ts';
import { type Daily, sumOf } from './daily.ts';
import { DailySection } from './daily-section.tsx';
import type { Scope } from './usage-page.tsx';

type Props = { days: Days; scope: Scope };
type By = RequestSeries['by'];

/** Requests by day, told apart by what was asked for or by which key asked. */
export function RequestsPart({ days, scope }: Props) {
  const by = useSignal<By>('endpoint');
  const query = { ...days, scope, by: by.value };
  const reading = useReading(() => call('GET /usage/series', { query }), [JSON.stringify(query)]);
  return (
    <Loaded reading={reading}>
      {(series) => (
        <DailySection title={t('usage.requests')} daily={dailyOf(series)} empty={t('usage.noRequests')}>
          <Segments
            label={t('usage.by')}
            choices={(['endpoint', 'key'] as const).map((value) => ({ value, text: t(`usage.by.${value}`) }))}
            chosen={by.value}
            choose={(chosen) => (by.value = chosen)}
          />
        </DailySection>
      )}
    </Loaded>
  );
}

const cache = new WeakMap<RequestSeries, Daily>();
/** The same for the same answer, so that nothing is drawn twice. */
function dailyOf(answer: RequestSeries): Daily {
  const known = cache.get(answer) ?? read(answer);
  cache.set(answer, known);
  return known;
}

function read(answer: RequestSeries): Daily {
  const { days, series, others } = answer;
  const lines = series.map((one) => ({ name: nameOf(one, answer), values: one.requests }));
  return { days, lines: sumOf(others) > 0 ? [...lines, { name: t('usage.others'), values: others }] : lines };
}

type Series = RequestSeries['series'][number];

/** The dialect only where there are several, the owner of a key only where several have one. */
function nameOf({ dialect, endpoint, agent, key }: Series, { by, series }: RequestSeries) {
  if (by === 'endpoint') {
    const what = endpoint === 'other' ? t('usage.unknown') : (endpoint ?? '');
    return new Set(series.map((one) => one.dialect)).size > 1 ? `${dialect} ${what}` : what;
  }
  const by_ = key?.name ?? t('usage.browser');
  return new Set(series.map((one) => one.agent?.id)).size > 1 ? `${agent?.name}: ${by_}` : by_;
}
