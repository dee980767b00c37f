import { type Actor, authorize, authorizeEverywhere } from '../actor.ts';
import type { events as eventsOf } from '../events.ts';
import type { Foundation } from '../foundation.ts';
import type { jobQueue } from '../job-queue.ts';
import { contactWords, type IndexedContact, type KnownBy } from './contact-words.ts';
import { type IndexedConversation, type IndexedMessage, indexRows } from './index-rows.ts';

type Parts = { jobs: ReturnType<typeof jobQueue>; events: ReturnType<typeof eventsOf> };

/** So many messages are done at once; more than that goes on as a job, so that requests come in between. */
const PAGE = 200;
/** How far a rebuilding has come, kept among the cursors. */
const MESSAGES_DONE = 'search:messages';
const CONTACTS_DONE = 'search:contacts';

/** What the verbs of other nouns tell the search, in the transaction of their own change. */
export function searchIndex({ store }: Pick<Foundation, 'store'>, { jobs, events }: Parts) {
  const rows = indexRows(store);
  const conversation = store.rows<[id: number], IndexedConversation>(
    'search.conversation',
    'select id, reference, subject, business_id from conversations where id = ?',
  );
  const messagesIn = store.rows<[id: number, after: number, limit: number], IndexedMessage>(
    'search.messagesIn',
    `select id, private, text from messages
     where conversation_id = ? and id > ? and kind <> 'activity' and status <> 'scheduled' order by id limit ?`,
  );
  const nextMessages = store.rows<
    [after: number, limit: number],
    IndexedMessage & { conversation_id: number }
  >(
    'search.nextMessages',
    `select id, private, text, conversation_id from messages
     where id > ? and kind <> 'activity' and status <> 'scheduled' order by id limit ?`,
  );
  const idsIn = store.values<[id: number], number>(
    'search.idsIn',
    'select id from messages where conversation_id = ?',
  );
  const contact = store.rows<[id: number], IndexedContact>(
    'search.contact',
    'select id, business_id, first_name, last_name, merged_into_id from contacts where id = ?',
  );
  const identities = store.rows<[contactId: number], KnownBy>(
    'search.identities',
    'select channel, value from contact_identities where contact_id = ?',
  );
  const nextContacts = store.values<[after: number, limit: number], number>(
    'search.nextContacts',
    'select id from contacts where id > ? order by id limit ?',
  );

  /** The subject changed, or messages moved here. */
  function reindexConversation(id: number) {
    if (reindexPage(id, 0) !== null)
      jobs.ask('search.reindex', { conversationId: id }, { uniqueKey: String(id) });
  }

  /** The next messages of a conversation; the answer is the last one done, or null at the end. */
  function reindexPage(id: number, after: number) {
    const found = conversation.get(id);
    const page = found ? messagesIn.all(id, after, PAGE) : [];
    for (const message of page) rows.replaceMessage(message, found as IndexedConversation);
    return page.length < PAGE ? null : (page.at(-1) as IndexedMessage).id;
  }

  function removeConversation(id: number) {
    for (const messageId of idsIn.all(id)) rows.removeMessage(messageId);
  }

  function indexContact(id: number) {
    const found = contact.get(id);
    // Of one that became another there is nothing to find.
    if (found?.merged_into_id === null) rows.putContact(id, contactWords(found, identities.all(id)));
    else rows.removeContact(id);
  }

  /** Begins with nothing and reads everything again: after damage, or when the folding has changed. */
  function rebuild(actor: Actor) {
    authorizeEverywhere(actor);
    authorize(actor, 'settings:manage');
    rows.clear();
    events.moveCursor(MESSAGES_DONE, 0);
    events.moveCursor(CONTACTS_DONE, 0);
    return jobs.ask('search.rebuild', {}, { uniqueKey: 'rebuild' });
  }

  /** A page of that; whether there may be more. */
  const rebuildPage = () => rebuildMessages() || rebuildContacts();

  function rebuildMessages() {
    const page = nextMessages.all(events.cursor(MESSAGES_DONE), PAGE);
    for (const message of page) {
      const found = conversation.get(message.conversation_id);
      if (found) rows.replaceMessage(message, found);
    }
    return advance(MESSAGES_DONE, page.at(-1)?.id);
  }

  function rebuildContacts() {
    const page = nextContacts.all(events.cursor(CONTACTS_DONE), PAGE);
    page.forEach(indexContact);
    return advance(CONTACTS_DONE, page.at(-1));
  }

  function advance(name: string, last: number | undefined) {
    if (last !== undefined) events.moveCursor(name, last);
    return last !== undefined;
  }

  return {
    /** A message that was written or edited. */
    indexMessage: rows.replaceMessage,
    removeMessage: rows.removeMessage,
    removeConversation,
    reindexConversation,
    reindexPage,
    indexContact,
    /** Somebody new, who is in no index yet. */
    addContact: (contact: IndexedContact, known: readonly KnownBy[]) =>
      rows.addContact(contact.id, contactWords(contact, known)),
    removeContact: rows.removeContact,
    rebuild,
    rebuildPage,
    /** A message that is not in the index yet; of several, in the order of their ids. */
    addMessage: rows.addMessage,
    optimize: rows.optimize,
  };
}
