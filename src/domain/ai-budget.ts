import { DAY } from '../lib/clock.ts';
import { dayOf } from './ai-usage.ts';
import type { Core } from './core.ts';
import type { Feature } from './intelligence.ts';
import type { Settings } from './settings.shape.ts';
import type { settings as settingsOf } from './settings.ts';

/** Which limit has been reached, and when there is a new budget. */
export type Spent = { per: 'day' | 'month'; limit: number; endsAt: number };
type Span = { per: Spent['per']; limit: number | undefined; from: string; endsAt: number };

/** How many tokens a feature may still use of the language model: what is paid for has a limit where one is set. */
export function aiBudget(
  { store, clock }: Pick<Core, 'store' | 'clock'>,
  { settings }: { settings: ReturnType<typeof settingsOf> },
) {
  const used = store.values<[{ from: string; to: string; feature: Feature }], number>(
    'aiBudget.used',
    `select coalesce(sum(tokens_in + tokens_out), 0) from ai_usage
     where day between @from and @to and feature = @feature`,
  );

  /** The first limit that has been reached; null: there is something left. What is asked last may go beyond it. */
  function spent(feature: Feature): Spent | null {
    const now = clock.now();
    const to = dayOf(now);
    const over = spansAt(now, limitsOf(settings.get(), feature)).find(
      ({ limit, from }) => limit !== undefined && used.one({ from, to, feature }) >= limit,
    );
    return over?.limit === undefined ? null : { per: over.per, limit: over.limit, endsAt: over.endsAt };
  }

  return { spent };
}

const limitsOf = ({ ai_budgets: budgets }: Settings, feature: Feature) =>
  (feature === 'test' ? undefined : budgets[feature]) ?? {};

/** The longer one first: who has used up the month does not have to wait for tomorrow. */
function spansAt(now: number, limits: { per_day?: number; per_month?: number }): Span[] {
  const today = new Date(now);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  return [
    {
      per: 'month',
      limit: limits.per_month,
      from: dayOf(Date.UTC(year, month, 1)),
      endsAt: Date.UTC(year, month + 1, 1),
    },
    { per: 'day', limit: limits.per_day, from: dayOf(now), endsAt: Math.floor(now / DAY + 1) * DAY },
  ];
}
