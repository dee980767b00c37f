import { DAY } from '../lib/clock.ts';
import type { Counts } from '../lib/redaction.ts';
import { type Actor, authorize, authorizeEverywhere } from './actor.ts';
import type { Core } from './core.ts';
import type { Feature } from './intelligence.ts';

export type AiCall = {
  id: number;
  at: number;
  feature: Feature;
  provider: string;
  model: string;
  conversation_id: number | null;
  /** That were sent, without what was hidden. */
  characters: number;
  /** JSON: kind → how many. */
  redacted: string;
  outcome: 'answered' | 'useless' | 'failed';
  tokens_in: number;
  tokens_out: number;
  duration_ms: number;
};
type Noted = Omit<AiCall, 'id' | 'redacted'> & { redacted: Counts };

const KEPT_MS = 90 * DAY;

/** What left the house for a language model: when, how much and for what, never what it was. Kept for ninety days. */
export function aiCalls({ store, clock }: Pick<Core, 'store' | 'clock'>) {
  const insert = store.change<[Omit<AiCall, 'id'>]>(
    'aiCalls.insert',
    `insert into ai_calls (at, feature, provider, model, conversation_id, characters, redacted, outcome, tokens_in,
       tokens_out, duration_ms)
     values (@at, @feature, @provider, @model, (select id from conversations where id = @conversation_id), @characters,
       @redacted, @outcome, @tokens_in, @tokens_out, @duration_ms)`,
  );
  const page = store.rows<[before: number, limit: number], AiCall>(
    'aiCalls.page',
    'select * from ai_calls where id < ? order by id desc limit ?',
  );
  const removeOld = store.change<[before: number, limit: number]>(
    'aiCalls.removeOld',
    'delete from ai_calls where id in (select id from ai_calls where at < ? order by at limit ?)',
  );

  return {
    note: ({ redacted, ...call }: Noted) => void insert.run({ ...call, redacted: JSON.stringify(redacted) }),
    page(actor: Actor, before: number, limit: number) {
      authorizeEverywhere(actor);
      authorize(actor, 'ai:manage');
      return page.all(before, limit);
    },
    /** Forgets a page of what is too old; how many that were. */
    prune: (limit: number) => removeOld.run(clock.now() - KEPT_MS, limit).changes,
  };
}

export const redactedIn = ({ redacted }: AiCall): Counts => JSON.parse(redacted);
