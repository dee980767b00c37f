import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { externalIds as externalIdsOf } from './external-ids.ts';
import type { Marking } from './marking.ts';
import type { Message } from './row.ts';
import type { messageRows } from './rows.ts';
import type { sending as sendingOf } from './sending.ts';

type Parts = {
  rows: ReturnType<typeof messageRows>;
  conversations: Conversations;
  inboxes: ReturnType<typeof inboxesOf>;
  externalIds: ReturnType<typeof externalIdsOf>;
  marking: Marking;
  sending: ReturnType<typeof sendingOf>;
};
export type Receipt = { status: 'delivered' | 'read' | 'failed'; reason?: string };
const RANK = { pending: 0, sent: 1, delivered: 2, read: 3 } as const;

/** What a channel tells of a message later on. It may come twice, late, or in the wrong order: none leads back. */
export function receipts({ rows, conversations, inboxes, externalIds, marking, sending }: Parts) {
  function receipt(messageId: number, told: Receipt) {
    const message = rows.byId.get(messageId);
    if (!message) throw Problem.missing('message', messageId);
    return isToContact(message) ? note(message, told) : message;
  }

  /** By the name that the channel gave it when it took it. */
  function receiptIn(actor: Actor, inboxId: number, externalId: string, told: Receipt) {
    authorize(actor, 'messages:write_as_contact');
    const inbox = inboxes.visible(actor, inboxId);
    const message = externalIds.find(inbox.id, 'outgoing', externalId);
    if (!message) throw Problem.missing('message', externalId);
    return receipt(message.id, told);
  }

  function note(message: Message, { status, reason: failure = UNTOLD }: Receipt) {
    const conversation = conversations.get(message.conversation_id);
    if (rankOf(message) >= (status === 'failed' ? RANK.read : RANK[status])) return message;
    if (status === 'failed') {
      const after = marking.moved(system, conversation, message, { status, failure });
      sending.sendOn(conversation.id);
      return after;
    }
    // A channel may tell of it before it answers that it has taken it.
    const isTaken = message.status !== 'pending';
    const taken = isTaken ? message : marking.accepted(system, conversation, message, null);
    const after = marking.moved(system, conversation, taken, { status });
    if (!isTaken) sending.sendOn(conversation.id);
    return after;
  }

  return { receipt, receiptIn };
}

const UNTOLD = 'The channel could not deliver it.';
const isToContact = ({ kind, private: isPrivate }: Message) => kind === 'outgoing' && isPrivate === 0;
/** What is scheduled or has failed is past all receipts. */
const rankOf = ({ status }: Message) =>
  status in RANK ? RANK[status as keyof typeof RANK] : Number.POSITIVE_INFINITY;
