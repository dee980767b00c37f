import type { Settings } from '../../../api/contract.ts';

type Budgets = Settings['ai_budgets'];
export const features = ['summary', 'completion'] as const;
export type Feature = (typeof features)[number];
export type Span = 'per_day' | 'per_month';

/** With another limit; nothing typed means that there is none, and 0 that nothing may be used. */
export function budgeted(budgets: Budgets, feature: Feature, span: Span, typed: string): Budgets {
  const { [span]: _, ...kept } = budgets[feature] ?? {};
  const budget = typed === '' ? kept : { ...kept, [span]: Number(typed) };
  const { [feature]: __, ...others } = budgets;
  return Object.keys(budget).length === 0 ? others : { ...others, [feature]: budget };
}
