import { type Actor, authorize } from './actor.ts';
import type { Contact, contacts as contactsOf } from './contacts/contacts.ts';
import type { Conversations } from './conversations/conversations.ts';
import type { Core } from './core.ts';
import type { leads as leadsOf } from './leads.ts';
import type { media as mediaOf } from './media/media.ts';

type Parts = {
  contacts: ReturnType<typeof contactsOf>;
  conversations: Conversations;
  leads: ReturnType<typeof leadsOf>;
  media: ReturnType<typeof mediaOf>;
};
/** So many conversations go in one transaction, so that others come in between. */
const PAGE = 20;

/** All that is known of a person, taken away for good, as the law may ask for it. */
export function erasure(
  { store, events, audit, totals, index, traces }: Core,
  { contacts, conversations, leads, media }: Parts,
) {
  const mergedInto = store.values<[id: number], number>(
    'erasure.mergedInto',
    'select id from contacts where merged_into_id = ?',
  );
  const conversationsOf = store.values<[contactId: number, limit: number], number>(
    'erasure.conversations',
    'select id from conversations where contact_id = ? limit ?',
  );
  const elsewhere = store.values<[contactId: number, limit: number], number>(
    'erasure.elsewhere',
    `select conversation_id from participants where person_kind = 'contact' and person_id = ? limit ?`,
  );
  const leave = store.change<[conversationId: number, contactId: number]>(
    'erasure.leave',
    `delete from participants where conversation_id = ? and person_kind = 'contact' and person_id = ?`,
  );
  const removeMerges = store.change<[id: number, same: number]>(
    'erasure.removeMerges',
    'delete from contact_merges where survivor_id = ? or merged_id = ?',
  );
  const remove = store.change<[id: number]>('erasure.remove', 'delete from contacts where id = ?');

  /** A page of the way; whether there is more. The contact itself goes at the end. */
  function eraseContact(actor: Actor, contactId: number) {
    authorize(actor, 'contacts:write');
    authorize(actor, 'conversations:delete');
    const contact = contacts.get(actor, contactId);
    const everybody = withMerged(contact.id);
    if (everybody.some((id) => eraseTalk(actor, id))) return true;
    const data = erasePeople(actor, contact, everybody);
    audit.note('contact.erased', actor, { kind: 'contact', id: contact.id }, data);
    return false;
  }

  /** A contact with those who were merged into it, when their talk is gone already. */
  function erasePeople(
    actor: Actor,
    { id: contactId, business_id: businessId }: Contact,
    everybody: number[],
  ) {
    const lost = everybody.flatMap(leads.eraseOf);
    for (const id of everybody) removePerson(actor, id);
    totals.add('contacts', businessId, -1);
    const data = { merged: everybody.filter((id) => id !== contactId), leads: lost };
    events.record('contact.erased', contactId, actor, { businessId, data });
    return data;
  }

  /** Those who were merged into somebody first, because their rows lead there. */
  const withMerged = (id: number): number[] => [...mergedInto.all(id).flatMap(withMerged), id];

  /** Their own conversations, then what they said in those of others; whether there may be more. */
  function eraseTalk(actor: Actor, contactId: number) {
    const own = conversationsOf.all(contactId, PAGE);
    // One of them may have gone with another that it was merged into.
    for (const id of own) eraseIfThere(actor, id);
    if (own.length === PAGE) return true;
    const others = elsewhere.all(contactId, PAGE);
    for (const id of others) {
      conversations.eraseWords(actor, id, contactId);
      leave.run(id, contactId);
    }
    return others.length === PAGE;
  }

  function eraseIfThere(actor: Actor, id: number) {
    const conversation = conversations.rows.byId.get(id);
    if (conversation) conversations.eraseWhole(actor, conversation);
  }

  function removePerson(actor: Actor, id: number) {
    const { avatar_media_id: pictureId } = contacts.itself(id);
    traces.forget('contact', id);
    index.removeContact(id);
    removeMerges.run(id, id);
    remove.run(id);
    if (pictureId !== null) media.eraseUnused(actor, pictureId);
  }

  return { eraseContact, erasePeople };
}
