import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { may } from '../../state/session.ts';
import { Segments } from '../../ui/segments.tsx';
import { type Days, lastDays } from '../work/reports/days.ts';
import { DaysPicker } from '../work/reports/days-picker.tsx';
import { AccountFigures } from './account-figures.tsx';
import { AiPart } from './ai-part.tsx';
import { ConversationsPart } from './conversations-part.tsx';
import { RequestsPart } from './requests-part.tsx';
import { StoragePart } from './storage-part.tsx';

export type Scope = 'own' | 'all';
const MONTH = 30;

/** What the plan allows, and how much was asked for, begun, stored and thought about. */
export function UsagePage() {
  const [days, setDays] = useState<Days>(() => lastDays(MONTH));
  const isWide = may('usage:read');
  const scope = useSignal<Scope>(isWide ? 'all' : 'own');
  return (
    <>
      <AccountFigures />
      <div class="report-bar">
        <DaysPicker days={days} choose={setDays} />
        {isWide && (
          <Segments
            label={t('usage.whose')}
            choices={[
              { value: 'all', text: t('usage.everybody') },
              { value: 'own', text: t('usage.mine') },
            ]}
            chosen={scope.value}
            choose={(chosen) => (scope.value = chosen)}
          />
        )}
      </div>
      <RequestsPart days={days} scope={scope.value} />
      {isWide && <ConversationsPart days={days} />}
      {isWide && <StoragePart />}
      {may('ai:manage') && <AiPart days={days} />}
    </>
  );
}
