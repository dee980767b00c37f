import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { Outcome } from '../channel.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { Manner } from './arriving.ts';
import type { Marking } from './marking.ts';
import type { Message } from './row.ts';
import type { messageRows } from './rows.ts';

type Parts = {
  rows: ReturnType<typeof messageRows>;
  conversations: Conversations;
  inboxes: ReturnType<typeof inboxesOf>;
  marking: Marking;
};

/** The way of a message to its channel, one after the other within a conversation. */
export function sending({ clock, jobs }: Core, { rows, conversations, inboxes, marking }: Parts) {
  const { accepted, sentAtOnce, moved, named } = marking;

  /** How a word to the contact begins its way. Where there is nothing to hand it to, being stored is being sent. */
  function mannerFor({ inbox_id: inboxId }: Conversation): Manner {
    const isSent = inboxes.sendingManner(inboxId) === 'stored';
    return isSent ? { ...PENDING, status: 'sent', sent_at: clock.now() } : PENDING;
  }

  /** Hands a stored message to its channel. */
  function dispatch(actor: Actor, conversation: Conversation, message: Message) {
    if (message.status === 'sent') return sentAtOnce(actor, conversation, message);
    const manner = inboxes.sendingManner(conversation.inbox_id);
    if (manner === 'stored') return accepted(actor, conversation, message, null);
    if (manner === 'none')
      return moved(actor, conversation, message, { status: 'failed', failure: NOT_CONNECTED });
    sendOn(conversation.id);
    return message;
  }

  /** The oldest that is still to be sent; the others of a conversation wait, so that they come in order. */
  function sendOn(conversationId: number) {
    const messageId = rows.firstPending.get(conversationId);
    if (messageId === undefined) return;
    jobs.ask('messages.send', { messageId }, { uniqueKey: String(messageId), priority: 1 });
  }

  function retry(actor: Actor, messageId: number) {
    authorize(actor, 'messages:write');
    const message = rows.byId.get(messageId);
    if (!message) throw Problem.missing('message', messageId);
    const conversation = conversations.openTo(actor, message.conversation_id, {
      noun: 'message',
      id: messageId,
    });
    if (message.status !== 'failed')
      throw Problem.conflict('message_not_failed', 'Only a message that has failed can be sent again.');
    return dispatch(actor, conversation, moved(actor, conversation, message, { status: 'pending' }));
  }

  /** What the channel said of it at once; it may have told more meanwhile. */
  function settle(messageId: number, outcome: Outcome) {
    const message = rows.byId.get(messageId);
    if (!message) return;
    const conversation = conversations.get(message.conversation_id);
    if (message.status === 'pending') close(conversation, message, outcome);
    else if ('externalId' in outcome && outcome.externalId !== null)
      named(conversation, message, outcome.externalId);
    sendOn(conversation.id);
  }

  function close(conversation: Conversation, message: Message, outcome: Outcome) {
    if ('externalId' in outcome) accepted(system, conversation, message, outcome.externalId);
    else moved(system, conversation, message, { status: 'failed', failure: outcome.reason });
  }

  /** After messages moved from one conversation to another. */
  function resume(conversationId: number | null) {
    const conversation = conversationId === null ? undefined : conversations.find(conversationId);
    if (conversation) sendOn(conversation.id);
  }

  return { mannerFor, dispatch, sendOn, retry, settle, resume };
}

const PENDING: Manner = { kind: 'outgoing', private: 0, status: 'pending', send_at: null, sent_at: null };
const NOT_CONNECTED = 'The inbox is not connected to anything that could send this.';
