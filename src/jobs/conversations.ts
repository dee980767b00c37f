import { integer, object } from '../lib/schema.ts';
import { job } from './job.ts';

const conversation = object({ conversationId: integer() });
const PAGE = 50;

/** Opens a snoozed conversation when its time has come. */
export const wakeConversation = job({
  kind: 'conversations.wake',
  payload: conversation,
  run: async ({ domain }, { conversationId }) =>
    void (await domain.store.write(() => domain.conversations.wake(conversationId))),
  again: ({ domain }, { conversationId }) => domain.conversations.find(conversationId)?.snoozed_until ?? null,
});

/** A page at a time, so that requests come in between. */
export const emptyTrash = job({
  kind: 'conversations.empty_trash',
  payload: object({}),
  async run({ domain }, _none, signal) {
    while (!signal.aborted && (await domain.store.write(() => domain.conversations.empty(PAGE)))) {}
  },
});
