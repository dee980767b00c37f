import { HOUR } from '../lib/clock.ts';
import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

/** The messages of a long conversation, a page at a time, so that requests come in between. */
export const reindexConversation = job({
  kind: 'search.reindex',
  payload: object({ conversationId: integer() }),
  async run({ domain: { store, index } }, { conversationId }, signal) {
    let after: number | null = 0;
    while (!signal.aborted && after !== null) {
      const from: number = after;
      after = await store.write(() => index.reindexPage(conversationId, from));
    }
  },
});

/** Everything. Where it was cut off it goes on. */
export const rebuildIndex = job({
  kind: 'search.rebuild',
  payload: object({}),
  timeoutMs: 6 * HOUR,
  async run({ domain: { store, index } }, _payload, signal) {
    while (!signal.aborted && (await store.write(index.rebuildPage))) {}
  },
});
