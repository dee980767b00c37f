import type { Actor } from '../actor.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { externalIds as externalIdsOf } from './external-ids.ts';
import { isAnswer, type Message } from './row.ts';
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
    const now = clock.now();
    if (isAnswer(sent)) conversations.rows.replied.run({ id: conversation.id, at: now });
    else conversations.rows.touch.run(now, conversation.id);
    tell(actor, conversation, message, sent);
    if (isAnswer(sent)) conversations.lookAtSla(actor, conversation);
    return sent;
  }

  /** It was sent as it arrived. */
  function sentAtOnce(actor: Actor, conversation: Conversation, message: Message) {
    tell(actor, conversation, { ...message, status: 'pending' }, message);
    if (isAnswer(message)) conversations.lookAtSla(actor, conversation);
    return message;
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

  return { accepted, sentAtOnce, moved, named };
}

export type Marking = ReturnType<typeof marking>;
