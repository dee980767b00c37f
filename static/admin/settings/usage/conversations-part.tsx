import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import type { ConversationUsage } from '../../api/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { channelName } from '../../ui/channel-icon.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import type { Days } from '../work/reports/days.ts';
import { type Daily, fewOf, linesOf } from './daily.ts';
import { DailySection } from './daily-section.tsx';

/** How many conversations began on which day, by what they came by. */
export function ConversationsPart({ days }: { days: Days }) {
  const reading = useReading(() => call('GET /usage/conversations', { query: days }), [days.from, days.to]);
  return <Loaded reading={reading}>{(usage) => <Conversations usage={usage} />}</Loaded>;
}

function Conversations({ usage }: { usage: ConversationUsage }) {
  const daily = useMemo(() => dailyOf(usage), [usage]);
  return <DailySection title={t('usage.conversations')} daily={daily} empty={t('usage.noConversations')} />;
}

function dailyOf({ by_day: byDay }: ConversationUsage): Daily {
  const days = byDay.map(({ day }) => day);
  const counted = byDay.flatMap(({ day, by_source: sources }) =>
    Object.entries(sources).map(([source, value]) => ({ day, name: channelName(source), value })),
  );
  return { days, lines: fewOf(linesOf(days, counted), t('usage.others')) };
}
