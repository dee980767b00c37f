import { t } from '../../../i18n/i18n.ts';
import { Segments } from '../../../ui/segments.tsx';
import { type Days, lastDays, SPANS } from './days.ts';

type Props = { days: Days; choose: (days: Days) => void };

/** Which days a report is about: a few usual spans, or any. */
export function DaysPicker({ days, choose }: Props) {
  const span = SPANS.find((count) => isSame(lastDays(count), days));
  return (
    <div class="days-picker">
      <Segments
        label={t('reports.days')}
        choices={SPANS.map((count) => ({ value: String(count), text: t('reports.lastDays', { count }) }))}
        chosen={String(span ?? '')}
        choose={(count) => choose(lastDays(Number(count)))}
      />
      <input
        type="date"
        aria-label={t('reports.from')}
        max={days.to}
        value={days.from}
        onChange={({ currentTarget: { value } }) => value && choose({ ...days, from: value })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="date"
        aria-label={t('reports.to')}
        min={days.from}
        value={days.to}
        onChange={({ currentTarget: { value } }) => value && choose({ ...days, to: value })}
      />
    </div>
  );
}

const isSame = (one: Days, other: Days) => one.from === other.from && one.to === other.to;
