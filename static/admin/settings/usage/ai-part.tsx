import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import type { AiUsage } from '../../api/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { may } from '../../state/session.ts';
import { Segments } from '../../ui/segments.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { type Days, daysBetween } from '../work/reports/days.ts';
import { AiBudgets } from './ai-budgets.tsx';
import { fewOf, linesOf } from './daily.ts';
import { DailySection } from './daily-section.tsx';

type Props = { days: Days };

/** What the language model was asked, and what of its budget is left. */
export function AiPart({ days }: Props) {
  const reading = useReading(
    async () => (await call('GET /ai/usage', { query: days })).data,
    [days.from, days.to],
  );
  return (
    <>
      <Loaded reading={reading}>{(all) => <AiByDay all={all} days={days} />}</Loaded>
      {may('settings:manage') && <AiBudgets />}
    </>
  );
}

function AiByDay({ all, days }: Props & { all: AiUsage[] }) {
  const of = useSignal<'tokens' | 'calls'>('tokens');
  const daily = useMemo(() => {
    const between = daysBetween(days);
    const isOneModel = new Set(all.map(({ model }) => model)).size === 1;
    const counted = all.map((one) => ({
      day: one.day,
      name: isOneModel ? featureName(one.feature) : `${featureName(one.feature)} · ${one.model}`,
      value: of.value === 'calls' ? one.requests : one.tokens_in + one.tokens_out,
    }));
    return { days: between, lines: fewOf(linesOf(between, counted), t('usage.others')) };
  }, [all, of.value]);
  return (
    <DailySection title={t('usage.ai')} daily={daily} empty={t('ai.unused')}>
      <Segments
        label={t('usage.by')}
        choices={(['tokens', 'calls'] as const).map((value) => ({ value, text: t(`usage.ai.${value}`) }))}
        chosen={of.value}
        choose={(chosen) => (of.value = chosen)}
      />
    </DailySection>
  );
}

/** Those that have no name here are called what the server calls them. */
export function featureName(feature: string) {
  const known = (['completion', 'summary', 'test'] as const).find((name) => name === feature);
  return known ? t(`usage.feature.${known}`) : feature;
}
