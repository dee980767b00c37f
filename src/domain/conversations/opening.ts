import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { contacts as contactsOf } from '../contacts/contacts.ts';
import type { Core } from '../core.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { statuses as statusesOf } from '../statuses.ts';
import type { begun as begunOf } from '../usage/begun.ts';
import type { Changing } from './changing.ts';
import type { conversationCounts } from './counts.ts';
import { type Metadata, mergedAttributes, mergedMetadata } from './metadata.ts';
import type { participants as participantsOf } from './participants.ts';
import type { Conversation } from './row.ts';
import type { conversationRows } from './rows.ts';
import { OPEN } from './status.ts';

type Parts = {
  rows: ReturnType<typeof conversationRows>;
  counts: ReturnType<typeof conversationCounts>;
  changing: Changing;
  participants: ReturnType<typeof participantsOf>;
  contacts: ReturnType<typeof contactsOf>;
  inboxes: ReturnType<typeof inboxesOf>;
  statuses: ReturnType<typeof statusesOf>;
  begun: ReturnType<typeof begunOf>;
};
export type Opening = {
  inboxId: number;
  contactId: number;
  subject?: string;
  /** What it came by, where that is not the inbox's own channel. */
  channel?: string;
  customAttributes?: Record<string, unknown>;
  metadata?: Metadata;
  /** It took place elsewhere: nobody waits for an answer, and no rule runs on it. */
  isRecord?: boolean;
};

/** How a conversation comes to be; what is said in it comes after. */
export function opening(
  { clock, ids, sequences }: Core,
  { rows, counts, changing: { record }, participants, contacts, inboxes, statuses, begun }: Parts,
) {
  /** For whoever may begin one: an agent who writes first, or a channel that brings a contact's first word. */
  function open(actor: Actor, wanted: Opening): Conversation {
    authorize(actor, 'conversations:write');
    return begin(actor, wanted);
  }

  /** Whoever calls this has seen to it that the actor may. */
  function begin(actor: Actor, wanted: Opening): Conversation {
    const inbox = usableInbox(actor, wanted.inboxId);
    const contact = contacts.find(wanted.contactId);
    if (!contact || contact.business_id !== inbox.business_id)
      throw Problem.invalid('contact_id', `There is no contact ${wanted.contactId} in the inbox's business.`);
    const conversation = rows.insert.get({
      uuid: ids.uuid(),
      reference: sequences.take('reference'),
      business_id: inbox.business_id,
      inbox_id: inbox.id,
      channel: wanted.channel ?? inbox.channel,
      contact_id: contact.id,
      subject: wanted.subject ?? '',
      status_id: statuses.named(OPEN).id,
      priority_id: null,
      custom_attributes: JSON.stringify(mergedAttributes({}, wanted.customAttributes ?? {})),
      metadata: JSON.stringify(mergedMetadata({}, wanted.metadata ?? {})),
      is_record: Number(wanted.isRecord ?? false),
      created_at: clock.now(),
    }) as Conversation;
    counts.move(null, conversation);
    begun.note(actor, conversation);
    participants.join(conversation.id, 'contact', contact.id);
    record(actor, conversation, 'conversation.created');
    return conversation;
  }

  function usableInbox(actor: Actor, inboxId: number) {
    const inbox = inboxes.find(inboxId);
    const isOurs = inbox && (actor.businessId === null || actor.businessId === inbox.business_id);
    if (!isOurs) throw Problem.invalid('inbox_id', `There is no inbox ${inboxId}.`);
    if (inbox.enabled !== 1) throw Problem.invalid('inbox_id', `The inbox ${inbox.name} is turned off.`);
    return inbox;
  }

  return { open, begin, usableInbox };
}
