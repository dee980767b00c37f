import { type Answer, call } from '../api/call.ts';
import type { Conversation, Summary } from '../api/contract.ts';

type Classification = Answer<'GET /conversations/{id}/classifications'>['data'][number];
export type Understood = {
  /** The newest, whatever became of it. */
  newest: Summary | null;
  /** The newest that was made. */
  made: Summary | null;
  verdicts: readonly Classification[];
};

const NOTHING: Understood = { newest: null, made: null, verdicts: [] };
/** Behind so many that came to nothing nobody looks for one that was made. */
const LOOKED_AT = 5;

/** What is known of a conversation. */
export async function readUnderstood(id: number): Promise<Understood> {
  const params = { id };
  const [{ data }, { data: verdicts }] = await Promise.all([
    call('GET /conversations/{id}/summaries', { params, query: { limit: LOOKED_AT } }),
    call('GET /conversations/{id}/classifications', { params }),
  ]);
  const made = data.find(({ status }) => status === 'completed') ?? null;
  return { ...NOTHING, newest: data[0] ?? null, made, verdicts };
}

/** Whether something was said to or by the contact that it does not tell; notes among agents are no part of it. */
export function isBehind({ created_at: made, message_id: upTo }: Summary, shown: Conversation) {
  const { last_message: last, last_interaction_at: at } = shown;
  if (at === null || Date.parse(at) <= Date.parse(made)) return false;
  return last === null || upTo === null || last.id > upTo;
}

/** Why it is held to be so, for whoever wants to know. */
export const verdictOf = (
  { verdicts }: Understood,
  kind: Classification['kind'],
  value: string,
): Classification | undefined => verdicts.find((verdict) => verdict.kind === kind && verdict.value === value);
