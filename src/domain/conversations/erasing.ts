import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { media as mediaOf } from '../media/media.ts';
import type { Changing } from './changing.ts';
import type { conversationCounts } from './counts.ts';
import type { recounting as recountingOf } from './recounting.ts';
import type { Conversation } from './row.ts';

type Parts = {
  changing: Changing;
  counts: ReturnType<typeof conversationCounts>;
  media: ReturnType<typeof mediaOf>;
  recount: ReturnType<typeof recountingOf>;
};

/** For good: rows, files nothing else refers to, the index of words, what was or is about to be told of it. */
export function erasing(
  { store, index, traces, audit, stored }: Core,
  { changing, counts, media, recount }: Parts,
) {
  const { seenBy, row, record } = changing;
  const mergedInto = store.values<[id: number], number>(
    'erasing.mergedInto',
    'select id from conversations where merged_into_id = ?',
  );
  const filesIn = store.values<[conversationId: number], number>(
    'erasing.filesIn',
    `select media.id from messages join media on media.message_id = messages.id where messages.conversation_id = ?`,
  );
  const remove = store.change<[id: number]>('erasing.remove', 'delete from conversations where id = ?');
  const saidBy = store.values<[conversationId: number, contactId: number], number>(
    'erasing.saidBy',
    `select id from messages where conversation_id = ? and sender_kind = 'contact' and sender_id = ?`,
  );
  const removeMessage = store.values<[id: number], number>(
    'erasing.removeMessage',
    'delete from messages where id = ? returning octet_length(content)',
  );
  const storedOf = store.rows<[conversationId: number], { items: number; bytes: number }>(
    'erasing.storedOf',
    `select count(*) as items, coalesce(sum(octet_length(content)), 0) as bytes
     from messages where conversation_id = ?`,
  );

  // Nobody can tell whose words a summary goes by.
  const removeUnderstood = ['summaries', 'classifications', 'conversation_topics'].map((table) =>
    store.change<[conversationId: number]>(
      `erasing.remove.${table}`,
      `delete from ${table} where conversation_id = ?`,
    ),
  );

  function erase(actor: Actor, id: number) {
    authorize(actor, 'conversations:delete');
    const conversation = seenBy(actor, id);
    eraseWhole(actor, conversation);
    audit.note('conversation.erased', actor, { kind: 'conversation', id: conversation.id });
  }

  /** With those that were merged into it. Whoever calls this has seen to it that the actor may. */
  function eraseWhole(actor: Actor, conversation: Conversation) {
    const { id } = conversation;
    for (const merged of mergedInto.all(id)) eraseWhole(actor, row(merged));
    traces.forget('conversation', id);
    for (const fileId of filesIn.all(id)) media.eraseWith(actor, fileId);
    index.removeConversation(id);
    counts.forget(conversation);
    const { items, bytes } = storedOf.one(id);
    stored.noteMessages(-items, -bytes);
    remove.run(id);
    record(actor, conversation, 'conversation.erased', { assignee_id: conversation.assignee_id });
  }

  /** What a contact said in a conversation of somebody else, which goes on without it. */
  function eraseWords(actor: Actor, conversationId: number, contactId: number) {
    const messages = saidBy.all(conversationId, contactId);
    if (messages.length === 0) return;
    traces.forget('conversation', conversationId);
    for (const id of messages) {
      for (const file of media.ofMessage(id)) media.eraseWith(actor, file.id);
      removeRow(id);
    }
    for (const table of removeUnderstood) table.run(conversationId);
    const left = recount(row(conversationId), { summary_state: null, sentiment: null, language: null });
    record(actor, left, 'conversation.updated', { changed: ['messages'] });
  }

  function removeRow(messageId: number) {
    index.removeMessage(messageId);
    stored.noteMessages(-1, -removeMessage.one(messageId));
  }

  /** One message of which nothing is left to show. Whoever calls this has seen to it that the actor may. */
  function eraseMessage({ id, conversation_id: conversationId }: { id: number; conversation_id: number }) {
    removeRow(id);
    return recount(row(conversationId));
  }

  return { erase, eraseWhole, eraseWords, eraseMessage };
}
