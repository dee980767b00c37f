import { call } from '../../api/call.ts';
import type { AiUsage, Settings } from '../../api/contract.ts';
import { number, t } from '../../i18n/i18n.ts';
import { FormPart } from '../parts/form-part.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { featureName } from './ai-part.tsx';
import { sumOf } from './daily.ts';
import { Meter } from './meter.tsx';

const TO_DAY = 10;
type Known = { budgets: Settings['ai_budgets']; spent: AiUsage[]; today: string };
type Budget = { feature: string; per: 'day' | 'month'; limit: number };

/** Budgets go by days and months of UTC, whatever days are looked at. */
export function AiBudgets() {
  const reading = useReading(read, [], /^settings\./);
  return (
    <Loaded reading={reading}>
      {(known) => {
        const budgets = budgetsIn(known);
        return (
          budgets.length > 0 && (
            <FormPart title={t('usage.budgets')} hint={t('usage.budgets.hint')}>
              {budgets.map((budget) => (
                <Meter
                  key={`${budget.feature} ${budget.per}`}
                  label={`${featureName(budget.feature)}, ${t(`usage.per.${budget.per}`)}`}
                  used={spentOf(known, budget)}
                  limit={budget.limit}
                  shown={number}
                />
              ))}
            </FormPart>
          )
        );
      }}
    </Loaded>
  );
}

async function read(): Promise<Known> {
  const today = new Date().toISOString().slice(0, TO_DAY);
  const from = `${today.slice(0, -2)}01`;
  const [{ ai_budgets: budgets }, { data: spent }] = await Promise.all([
    call('GET /settings'),
    call('GET /ai/usage', { query: { from, to: today } }),
  ]);
  return { budgets, spent, today };
}

const budgetsIn = ({ budgets }: Known): Budget[] =>
  Object.entries(budgets).flatMap(([feature, { per_day: day, per_month: month }]) => [
    ...(day === undefined ? [] : [{ feature, per: 'day' as const, limit: day }]),
    ...(month === undefined ? [] : [{ feature, per: 'month' as const, limit: month }]),
  ]);

const spentOf = ({ spent, today }: Known, { feature, per }: Budget) =>
  sumOf(
    spent
      .filter((one) => one.feature === feature && (per === 'month' || one.day === today))
      .map(({ tokens_in: sent, tokens_out: answered }) => sent + answered),
  );
