import { HOUR } from '../lib/clock.ts';
import { object } from '../lib/schema.ts';
import { isNotSaved } from '../store/faults.ts';
import { job, type Tools } from './job.ts';

/** Rules that look at the clock, a window of conversations at a time, so that requests come in between. */
export const rulesOfTheHour = job({
  kind: 'rules.every_hour',
  payload: object({}),
  timeoutMs: HOUR,
  async run(tools, _none, signal) {
    for (let after: number | null = 0; after !== null && !signal.aborted; )
      after = await lookThrough(tools, after, signal);
  },
});

async function lookThrough(tools: Tools, after: number, signal: AbortSignal) {
  const { ids, next } = await tools.domain.rules.dueAfter(after);
  for (const id of ids) if (!signal.aborted) await lookAt(tools, id);
  return next;
}

/** One that rules stumble over must not keep them from all that come after it. */
async function lookAt({ domain: { rules, store }, log }: Tools, conversationId: number) {
  try {
    await store.write(() => rules.lookAgain(conversationId));
  } catch (error) {
    if (isNotSaved(error)) throw error;
    log.error({ err: error, conversation_id: conversationId }, 'rules could not look at a conversation');
  }
}
