import { MINUTE } from '../lib/clock.ts';
import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

const NOTHING = 'There is no text in this conversation that could be summarised.';
const GAVE_UP =
  'It was tried several times and did not come to an end. An administrator finds why in the log; ask for it again.';

/** Reads a conversation and keeps what was understood of it; what a crash cut off begins again. */
export const makeSummary = job({
  kind: 'summaries.make',
  payload: object({ summaryId: integer() }),
  concurrency: 2,
  timeoutMs: 5 * MINUTE,
  async run({ domain: { store, summaries }, analyse }, { summaryId }, signal) {
    const read = summaries.readFor(summaryId);
    if (!read) return;
    const { parcel, conversationId } = read;
    if (parcel.messages.length === 0)
      return void (await store.write(() => summaries.fail(summaryId, NOTHING)));
    const analysis = await analyse(parcel, signal, conversationId);
    await store.write(() => summaries.finish(summaryId, analysis, read));
  },
  gaveUp: ({ domain }, { summaryId }) => domain.summaries.fail(summaryId, GAVE_UP),
});
