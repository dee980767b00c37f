import { isoTime } from '../lib/clock.ts';
import type { Core } from './core.ts';
import type { Feature, Tokens } from './intelligence.ts';

export type UsageRow = {
  day: string;
  feature: Feature;
  model: string;
  requests: number;
  tokens_in: number;
  tokens_out: number;
};
type Spent = { feature: Feature; model: string; tokens: Tokens };

/** What language models were asked, by day (UTC), purpose and model: what a provider will send a bill for. */
export function aiUsage({ store, clock }: Pick<Core, 'store' | 'clock'>) {
  const add = store.change<[Omit<UsageRow, 'requests'>]>(
    'aiUsage.add',
    `insert into ai_usage (day, feature, model, requests, tokens_in, tokens_out)
     values (@day, @feature, @model, 1, @tokens_in, @tokens_out)
     on conflict (day, feature, model) do update set requests = requests + 1,
       tokens_in = tokens_in + excluded.tokens_in, tokens_out = tokens_out + excluded.tokens_out`,
  );
  const between = store.rows<[from: string, to: string], UsageRow>(
    'aiUsage.between',
    'select * from ai_usage where day between ? and ? order by day, feature, model',
  );

  return {
    add({ feature, model, tokens }: Spent) {
      const day = dayOf(clock.now());
      add.run({ day, feature, model, tokens_in: tokens.in, tokens_out: tokens.out });
    },
    /** Both days included. */
    between: (from: string, to: string) => between.all(from, to),
  };
}

export const dayOf = (at: number) => isoTime(at).slice(0, 10);
