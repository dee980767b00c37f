import { Problem } from '../../lib/problem.ts';
import { type Actor, system } from '../actor.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { media as mediaOf } from '../media/media.ts';
import type { Presence } from '../presence.ts';
import type { arriving as arrivingOf, Manner, Sender } from './arriving.ts';
import type { Drafts } from './drafts.ts';
import type { Message, Wanted } from './row.ts';
import type { messageRows } from './rows.ts';
import type { sending as sendingOf } from './sending.ts';

type Parts = {
  rows: ReturnType<typeof messageRows>;
  conversations: Conversations;
  media: ReturnType<typeof mediaOf>;
  arriving: ReturnType<typeof arrivingOf>;
  sending: ReturnType<typeof sendingOf>;
  reviveDraft: Drafts['reviveDraft'];
  presence: Pick<Presence, 'changed'>;
};

/** A reply that waits a little, so that its writer can take it back. Until it goes out nobody else knows what it says. */
export function undoing(
  { jobs, clock }: Core,
  { rows, conversations, media, arriving, sending, reviveDraft, presence }: Parts,
) {
  function schedule(
    actor: Actor,
    conversation: Conversation,
    sender: Sender,
    wanted: Wanted,
    sendAt: number,
  ) {
    const message = arriving.store(actor, conversation, sender, scheduledFor(sendAt), wanted);
    jobs.ask(
      'messages.send_later',
      { messageId: message.id },
      { runAt: sendAt, uniqueKey: String(message.id), priority: 1 },
    );
    presence.changed(conversation.id);
    return message;
  }

  /** The time to think again is over. It takes its place now, after what was said meanwhile. */
  function sendScheduled(messageId: number) {
    const waiting = rows.byId.get(messageId);
    if (waiting?.status !== 'scheduled' || (waiting.send_at ?? 0) > clock.now()) return;
    const conversation = conversations.get(waiting.conversation_id);
    const attachmentIds = media.ofMessage(waiting.id).map(({ id }) => id);
    rows.remove(waiting);
    const { content, content_type: contentType, text } = waiting;
    const wanted: Wanted = {
      written: { content, contentType, text },
      attachmentIds,
      envelope: JSON.parse(waiting.meta),
    };
    const sender: Sender = { kind: waiting.sender_kind, id: waiting.sender_id };
    const writer: Actor = { ...system, kind: 'agent', id: waiting.sender_id };
    const manner = sending.mannerFor(conversation);
    const message = arriving.store(writer, conversation, sender, manner, wanted, waiting.uuid);
    arriving.arrive(writer, conversation, message, 'message.created');
    sending.dispatch(writer, conversation, message);
    presence.changed(conversation.id);
  }

  /** Gives the text back to its writer, as the draft that it was, for another go at it. */
  function undo(actor: Actor, messageId: number): Message {
    const message = rows.byId.get(messageId);
    if (!message || message.sender_id !== actor.id || message.sender_kind !== 'agent')
      throw Problem.missing('message', messageId);
    conversations.inReachOf(actor, message.conversation_id, { noun: 'message', id: messageId });
    if (message.status !== 'scheduled')
      throw Problem.conflict('too_late', 'It is on its way already and cannot be undone.');
    const attachmentIds = media.ofMessage(messageId).map(({ id }) => id);
    rows.remove(message);
    reviveDraft(actor, message, attachmentIds);
    presence.changed(message.conversation_id);
    return message;
  }

  return { schedule, sendScheduled, undo };
}

const scheduledFor = (sendAt: number): Manner => ({
  kind: 'outgoing',
  private: 0,
  status: 'scheduled',
  send_at: sendAt,
  sent_at: null,
});
