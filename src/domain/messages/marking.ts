import type { Actor } from '../actor.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { externalIds as externalIdsOf } from './external-ids.ts';
import type { Message } from './row.ts';
import type { messageRows } from './rows.ts';

type Parts = {
  rows: ReturnType<typeof messageRows>;
  conversations: Conversations;
  externalIds: ReturnType<typeof externalIdsOf>;
};
type News = { status: Message['status']; failure?: string; externalId?: string | null; sentAt?: number };

/** How far a message has come: pending → sent → delivered → read, or failed with the reason. */
export function marking({ clock, events }: Core, { rows, conversations, externalIds }: Parts) {
  /** The channel has taken it: only now has the contact been answered. */
  function accepted(actor: Actor, conversation: Conversation, message: Message, externalId: string | null) {
    const sent = save(message, { status: 'sent', externalId, sentAt: clock.now() });
    if (externalId !== null) externalIds.note(conversation.inbox_id, sent);
    return answered(actor, conversation, sent);
  }

  function answered(actor: Actor, conversation: Conversation, sent: Message) {
    const now = clock.now();
    // What a rule or the program itself says is no answer of ours to the contact.
    if (sent.sender_kind === 'agent') conversations.rows.replied.run({ id: conversation.id, at: now });
    else conversations.rows.touch.run(now, conversation.id);
    tell(actor, conversation, { ...sent, status: 'pending' }, sent);
    if (sent.sender_kind === 'agent') conversations.lookAtSla(actor, conversation.id);
    return sent;
  }

  function moved(actor: Actor, conversation: Conversation, message: Message, news: News) {
    const after = save(message, news);
    conversations.rows.touch.run(clock.now(), conversation.id);
    tell(actor, conversation, message, after);
    return after;
  }

  /** The channel's name of a message that it had told more of before it answered. */
  function named({ inbox_id: inboxId }: Conversation, message: Message, externalId: string) {
    externalIds.note(inboxId, save(message, { status: message.status, externalId }));
  }

  const save = (message: Message, { status, failure, externalId = null, sentAt }: News) =>
    rows.setStatus.one({
      id: message.id,
      status,
      failure: failure ?? null,
      externalId,
      sentAt: sentAt ?? null,
      now: clock.now(),
    });

  function tell(
    actor: Actor,
    { id, business_id: businessId }: Conversation,
    before: Message,
    after: Message,
  ) {
    const data = { from: before.status, to: after.status, reason: after.failure };
    events.record('message.status_changed', after.id, actor, { businessId, conversationId: id, data });
  }

  return { accepted, answered, moved, named };
}

export type Marking = ReturnType<typeof marking>;
