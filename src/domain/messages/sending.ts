import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { Outcome } from '../channel.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { Message } from './row.ts';
import type { messageRows } from './rows.ts';

type Parts = {
  rows: ReturnType<typeof messageRows>;
  conversations: Conversations;
  inboxes: ReturnType<typeof inboxesOf>;
};
type Receipt = 'delivered' | 'read';
const RANK = { pending: 0, sent: 1, delivered: 2, read: 3 } as const;

/** The way of a message to the contact: pending → sent → delivered → read, or failed with the reason. */
export function sending({ clock, events, jobs }: Core, { rows, conversations, inboxes }: Parts) {
  /** Hands a stored message to its channel. Where there is nothing to hand it to, being stored is being sent. */
  function dispatch(actor: Actor, conversation: Conversation, message: Message) {
    const manner = inboxes.sendingManner(conversation.inbox_id);
    if (manner === 'stored') return accepted(actor, conversation, message, null);
    if (manner === 'none') return failed(actor, conversation, message, NOT_CONNECTED);
    jobs.ask('messages.send', { messageId: message.id }, { uniqueKey: String(message.id), priority: 1 });
    return message;
  }

  /** The channel has taken it: only now has the contact been answered. */
  function accepted(actor: Actor, conversation: Conversation, message: Message, externalId: string | null) {
    const now = clock.now();
    const sent = save(message, { status: 'sent', externalId, sentAt: now });
    // What a rule or the program itself says is no answer of ours to the contact.
    if (message.sender_kind === 'agent') conversations.rows.replied.run({ id: conversation.id, at: now });
    else conversations.rows.touch.run(now, conversation.id);
    tell(actor, conversation, message, sent);
    if (message.sender_kind === 'agent') conversations.lookAtSla(actor, conversation.id);
    return sent;
  }

  function failed(actor: Actor, conversation: Conversation, message: Message, reason: string) {
    const after = save(message, { status: 'failed', failure: reason });
    touchAndTell(actor, conversation, message, after);
    return after;
  }

  /** What a channel tells later on. Receipts may come twice, late, or in the wrong order: none leads back. */
  function receipt(
    messageId: number,
    status: Receipt | 'failed',
    reason = 'The channel could not deliver it.',
  ) {
    const message = get(messageId);
    const conversation = conversations.get(message.conversation_id);
    if (status === 'failed')
      return isUnderway(message) ? failed(system, conversation, message, reason) : message;
    if (!(message.status in RANK) || RANK[message.status as keyof typeof RANK] >= RANK[status])
      return message;
    const after = save(message, { status });
    touchAndTell(system, conversation, message, after);
    return after;
  }

  function retry(actor: Actor, messageId: number) {
    authorize(actor, 'messages:write');
    const message = get(messageId);
    const conversation = conversations.openTo(actor, message.conversation_id);
    if (message.status !== 'failed')
      throw Problem.conflict('message_not_failed', 'Only a message that has failed can be sent again.');
    const pending = save(message, { status: 'pending' });
    touchAndTell(actor, conversation, message, pending);
    return dispatch(actor, conversation, pending);
  }

  /** What the channel said of it at once. */
  function settle(messageId: number, outcome: Outcome) {
    const message = rows.byId.get(messageId);
    if (message?.status !== 'pending') return;
    const conversation = conversations.get(message.conversation_id);
    if ('reason' in outcome) failed(system, conversation, message, outcome.reason);
    else accepted(system, conversation, message, outcome.externalId);
  }

  type News = { status: Message['status']; failure?: string; externalId?: string | null; sentAt?: number };
  const save = (message: Message, { status, failure = undefined, externalId = null, sentAt }: News) =>
    rows.setStatus.get({
      id: message.id,
      status,
      failure: failure ?? null,
      externalId,
      sentAt: sentAt ?? null,
      now: clock.now(),
    }) as Message;

  function touchAndTell(actor: Actor, conversation: Conversation, before: Message, after: Message) {
    conversations.rows.touch.run(clock.now(), conversation.id);
    tell(actor, conversation, before, after);
  }

  function tell(
    actor: Actor,
    { id, business_id: businessId }: Conversation,
    before: Message,
    after: Message,
  ) {
    const data = { from: before.status, to: after.status, reason: after.failure };
    events.record('message.status_changed', after.id, actor, { businessId, conversationId: id, data });
  }

  function get(id: number) {
    const message = rows.byId.get(id);
    if (!message) throw Problem.missing('message', id);
    return message;
  }

  return { dispatch, receipt, retry, settle };
}

const NOT_CONNECTED = 'The inbox is not connected to anything that could send this.';
const isUnderway = ({ kind, status }: Message) =>
  kind === 'outgoing' && (status === 'pending' || status === 'sent' || status === 'delivered');
