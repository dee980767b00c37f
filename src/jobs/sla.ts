import { HOUR } from '../lib/clock.ts';
import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

/** One for each conversation, when the next of its deadlines or warnings comes; many may come at once. */
export const reviewSla = job({
  kind: 'sla.review',
  payload: object({ conversationId: integer() }),
  concurrency: 64,
  run: ({ domain: { store, sla } }, { conversationId }) => store.write(() => sla.review(conversationId)),
  again: ({ domain: { sla } }, { conversationId }) => sla.nextReviewAt(conversationId),
});

/** After hours or policies have changed: every running deadline, a page at a time, so that requests come in between. */
export const recomputeSla = job({
  kind: 'sla.recompute',
  payload: object({}),
  timeoutMs: HOUR,
  async run({ domain: { store, sla } }, _none, signal) {
    let after: number | null = 0;
    while (!signal.aborted && after !== null) {
      const from: number = after;
      after = await store.write(() => sla.recomputePage(from));
    }
  },
});
