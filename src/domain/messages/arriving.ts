import type { Actor } from '../actor.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { EventName } from '../event-names.ts';
import type { media as mediaOf } from '../media/media.ts';
import type { externalIds as externalIdsOf } from './external-ids.ts';
import { isAnswer, type Message, type NewMessage, type Wanted } from './row.ts';
import type { messageRows } from './rows.ts';
import { previewOf } from './writing.ts';

type Parts = {
  rows: ReturnType<typeof messageRows>;
  conversations: Conversations;
  media: ReturnType<typeof mediaOf>;
  externalIds: ReturnType<typeof externalIdsOf>;
};
export type Sender = { kind: Message['sender_kind']; id: number | null };
export type Manner = Pick<NewMessage, 'kind' | 'private' | 'status' | 'send_at' | 'sent_at'>;

/** What every message does when it takes its place in a conversation. */
export function arriving(
  { clock, ids, events, index }: Core,
  { rows, conversations, media, externalIds }: Parts,
) {
  function store(
    actor: Actor,
    conversation: Conversation,
    sender: Sender,
    manner: Manner,
    wanted: Wanted,
    uuid = ids.uuid(),
  ) {
    const row: NewMessage = {
      uuid,
      conversation_id: conversation.id,
      ...manner,
      sender_kind: sender.kind,
      sender_id: sender.id,
      content: wanted.written.content,
      content_type: wanted.written.contentType,
      text: wanted.written.text,
      external_id: wanted.externalId ?? null,
      meta: JSON.stringify(wanted.envelope ?? {}),
      created_at: clock.now(),
    };
    const id = rows.add(row);
    const message: Message = { id, ...row, failure: null, updated_at: row.created_at };
    externalIds.note(wanted.inboxId ?? conversation.inbox_id, message);
    if (wanted.attachmentIds?.length) media.link(actor, wanted.attachmentIds, message.id);
    return message;
  }

  /** From here on everybody sees it: in lists, in searches, in the log. */
  function arrive(actor: Actor, conversation: Conversation, message: Message, event: EventName) {
    const isTalk = message.private === 0;
    const now = message.created_at;
    conversations.rows.arrived.run({
      id: conversation.id,
      last_message_id: message.id,
      last_message_at: now,
      last_message_text: previewOf(message),
      last_message_by: message.sender_kind,
      last_interaction_at: isTalk ? now : conversation.last_interaction_at,
      ...answersAfter(conversation, message),
      updated_at: now,
    });
    if (isPerson(message)) conversations.join(conversation.id, message.sender_kind, message.sender_id);
    index.addMessage(message, conversation);
    events.record(event, message.id, actor, {
      businessId: conversation.business_id,
      conversationId: conversation.id,
    });
    if (message.kind === 'incoming') conversations.lookAtSla(actor, conversation);
  }

  return { store, arrive };
}

/** Who waits since when, and how long it took, once this was said. */
function answersAfter(
  { waiting_since, first_reply_at, last_reply_at, is_record }: Conversation,
  message: Message,
): Pick<Conversation, 'waiting_since' | 'first_reply_at' | 'last_reply_at'> {
  const now = message.created_at;
  if (isAnswer(message))
    return { waiting_since: null, first_reply_at: first_reply_at ?? now, last_reply_at: now };
  const isAsking = message.kind === 'incoming' && is_record === 0;
  return { waiting_since: isAsking ? (waiting_since ?? now) : waiting_since, first_reply_at, last_reply_at };
}

const isPerson = (
  message: Message,
): message is Message & { sender_kind: 'agent' | 'contact'; sender_id: number } =>
  message.sender_id !== null && (message.sender_kind === 'agent' || message.sender_kind === 'contact');
