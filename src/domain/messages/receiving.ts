import { DAY } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize, system } from '../actor.ts';
import type { contacts as contactsOf } from '../contacts/contacts.ts';
import { folded, type Identity } from '../contacts/identity-values.ts';
import type { Conversation, Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { Inbox, inboxes as inboxesOf } from '../inboxes.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { externalIds as externalIdsOf } from './external-ids.ts';
import type { Envelope, Message, Wanted } from './row.ts';

type Parts = {
  conversations: Conversations;
  contacts: ReturnType<typeof contactsOf>;
  inboxes: ReturnType<typeof inboxesOf>;
  settings: ReturnType<typeof settingsOf>;
  externalIds: ReturnType<typeof externalIdsOf>;
  hear: (actor: Actor, conversation: Conversation, wanted: Wanted) => Message;
};
/** By what a channel knows who writes; `identifier` is its own id of them. */
export type Writer = { name?: string; identifier?: string; email?: string; phone?: string };
export type Letter = {
  writer?: Writer;
  conversationId?: number;
  subject?: string;
  wanted: Wanted & { externalId: string };
};

/** What the channel of an inbox brings. What comes a second time is answered with what it was the first time. */
export function receiving(
  { store, clock }: Core,
  { conversations, contacts, inboxes, settings, externalIds, hear }: Parts,
) {
  const newest = store.values<[contactId: number, inboxId: number], number>(
    'receiving.newest',
    `select id from conversations where contact_id = ? and inbox_id = ? and trashed_at is null
     order by id desc limit 1`,
  );

  function receiveIn(actor: Actor, inboxId: number, letter: Letter): { message: Message; isNew: boolean } {
    authorize(actor, 'messages:write_as_contact');
    const inbox = inboxes.visible(actor, inboxId);
    const known = externalIds.find(inbox.id, 'incoming', letter.wanted.externalId);
    if (known) return { message: known, isNew: false };
    const conversation = named(actor, inbox, letter) ?? goesOn(actor, inbox, letter);
    const wanted = { ...letter.wanted, inboxId: inbox.id, envelope: envelopeOf(letter) };
    return { message: hear(actor, conversation, wanted), isNew: true };
  }

  /** The conversation that the letter names; it must be one of the inbox, and of whoever writes. */
  function named(actor: Actor, inbox: Inbox, { conversationId, writer }: Letter) {
    if (conversationId === undefined) return null;
    if (conversations.row(conversationId).inbox_id !== inbox.id)
      throw Problem.missing('conversation', conversationId);
    const conversation = conversations.openTo(system, conversationId);
    if (writer && contactFor(actor, inbox, writer).id !== conversation.contact_id)
      throw Problem.conflict(
        'other_contact',
        'This conversation is with somebody else. Leave out one of the two.',
      );
    return conversation;
  }

  /** Their newest of the inbox goes on, also where it was over; without one, or after too long, a new one begins. */
  function goesOn(actor: Actor, inbox: Inbox, { writer, subject }: Letter) {
    const contact = contactFor(actor, inbox, writer ?? {});
    const id = newest.get(contact.id, inbox.id);
    const last = id === undefined ? undefined : conversations.find(id);
    // A merge may have led it elsewhere: into the trash, or to somebody else.
    const isTheirs = last?.listed === 1 && last.contact_id === contact.id;
    if (last && isTheirs && !isLongOver(last)) return last;
    return conversations.begin(actor, { inboxId: inbox.id, contactId: contact.id, subject });
  }

  function isLongOver({ resolved_at: endedAt }: Conversation) {
    const { reopen_days: days } = settings.get();
    return days !== null && endedAt !== null && endedAt < clock.now() - days * DAY;
  }

  function contactFor(actor: Actor, inbox: Inbox, { name = '', identifier, email, phone }: Writer) {
    const known: Identity[] = [
      ...(identifier === undefined ? [] : [{ channel: inbox.channel, value: identifier }]),
      ...(email === undefined ? [] : [{ channel: 'email', value: email }]),
      ...(phone === undefined ? [] : [{ channel: 'phone', value: phone }]),
    ];
    if (known.length === 0)
      throw Problem.invalid(
        'contact',
        'Say who writes: give an identifier, an email address or a phone number.',
      );
    return contacts.findOrCreateByIdentities(actor, inbox.business_id, name, known);
  }

  return { receiveIn };
}

/** What stood on the letter itself; a conversation that goes on keeps its own subject. */
const envelopeOf = ({ writer: { email } = {}, subject }: Letter): Envelope => ({
  ...(email !== undefined && { from: [folded({ channel: 'email', value: email }, null, 'email').value] }),
  ...(subject && { subject }),
});
