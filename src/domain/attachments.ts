import { safeFileName } from '../lib/file-name.ts';
import { Problem } from '../lib/problem.ts';
import { type Actor, authorize } from './actor.ts';
import type { Conversation, Conversations } from './conversations/conversations.ts';
import type { Core } from './core.ts';
import type { Media, media as mediaOf, Received } from './media/media.ts';
import type { Message, Messages } from './messages/messages.ts';

type Parts = { conversations: Conversations; media: ReturnType<typeof mediaOf>; messages: Messages };
const WITHOUT_WORDS = { content: '', contentType: 'text', text: '' } as const;

/**
 * The files of a conversation as one list. One that is put there belongs to the record itself; beside a talk that goes on
 * with a contact it stands in a note that says nothing else, because nobody means to send it.
 */
export function attachments({ store }: Core, { conversations, media, messages }: Parts) {
  const shown = `messages.status <> 'scheduled' and (messages.private = 0 or media.filed = 1)`;
  const all = store.rows<[conversationId: number], Media>(
    'attachments.all',
    `select media.* from messages join media on media.message_id = messages.id
     where messages.conversation_id = ? and ${shown} order by messages.id, media.id`,
  );
  const holder = store.rows<[mediaId: number], Message>(
    'attachments.holder',
    `select messages.* from media join messages on messages.id = media.message_id where media.id = ? and ${shown}`,
  );
  const markFiled = store.change<[id: number]>(
    'attachments.markFiled',
    'update media set filed = 1 where id = ?',
  );
  const first = store.values<[conversationId: number], number>(
    'attachments.first',
    `select id from messages where conversation_id = ? and kind = 'incoming' order by id limit 1`,
  );

  function of(actor: Actor, conversationId: number) {
    authorize(actor, 'messages:read');
    return all.all(conversations.seenBy(actor, conversationId).id);
  }

  function add(actor: Actor, conversationId: number, received: Received, filename = received.filename) {
    authorize(actor, 'messages:write');
    const conversation = conversations.openTo(actor, conversationId);
    const name = safeFileName(filename);
    media.refuseBlocked(name);
    const { id } = media.add(actor, { ...received, filename: name });
    const record = conversation.is_record === 1 ? first.get(conversation.id) : undefined;
    if (record === undefined) file(actor, conversation, id);
    else {
      media.link(actor, [id], record);
      touched(actor, conversation);
    }
    return media.get(id);
  }

  function file(actor: Actor, { id: conversationId }: Conversation, id: number) {
    messages.noteFor(actor, conversationId, { written: WITHOUT_WORDS, attachmentIds: [id] });
    markFiled.run(id);
  }

  function touched(actor: Actor, conversation: Conversation) {
    const after = conversations.write(conversation, {});
    conversations.record(actor, after, 'conversation.updated', { changed: ['attachments'] });
  }

  /** What somebody else sent is only for those to take away who may delete the whole conversation. */
  function remove(actor: Actor, id: number) {
    authorize(actor, 'messages:write');
    const found = media.find(id);
    const message = holder.get(id);
    if (!found || !message) throw Problem.missing('file', id);
    const conversation = conversations.openTo(actor, message.conversation_id, { noun: 'file', id });
    if (found.agent_id !== actor.id) authorize(actor, 'conversations:delete');
    media.eraseWith(actor, id);
    touched(actor, isLeftOver(found, message) ? conversations.eraseMessage(message) : conversation);
  }

  /** A note that was written for the file alone. */
  const isLeftOver = ({ filed }: Media, { id, content }: Message) =>
    filed === 1 && content === '' && media.ofMessage(id).length === 0;

  return { of, add, remove };
}
