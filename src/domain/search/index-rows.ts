import { folded } from '../../lib/fold.ts';
import type { Store } from '../../store/store.ts';
import { firstPlace, lastPlaceBefore, placeOf } from './places.ts';

/** What the index needs to know of a message, and of the conversation that it is in. */
export type IndexedMessage = { id: number; private: number; text: string };
export type IndexedConversation = { id: number; reference: number; subject: string; business_id: number };
export type ContactWords = { names: string; emails: string; phones: string; scope: string };

export const NOTE = 'note';
export const ofBusiness = (id: number) => `b${id}`;

/** The rows of the index. Its row numbers are bound as BigInt: FTS5 heeds no bound that is a REAL. */
export function indexRows(store: Store) {
  const putMessage = store.change<[{ place: bigint; text: string; title: string; scope: string }]>(
    'search.putMessage',
    'insert into message_words (rowid, text, title, scope) values (@place, @text, @title, @scope)',
  );
  const dropMessage = store.change<[from: bigint, to: bigint]>(
    'search.dropMessage',
    'delete from message_words where rowid between ? and ?',
  );
  const insertContact = (verb: string) =>
    `${verb} into contact_words (rowid, names, emails, phones, scope) values (@id, @names, @emails, @phones, @scope)`;
  const addContact = store.change<[ContactWords & { id: bigint }]>(
    'search.addContact',
    insertContact('insert'),
  );
  const putContact = store.change<[ContactWords & { id: bigint }]>(
    'search.putContact',
    insertContact('insert or replace'),
  );
  const dropContact = store.change<[id: bigint]>(
    'search.dropContact',
    'delete from contact_words where rowid = ?',
  );
  const clearMessages = store.change<[]>(
    'search.clearMessages',
    `insert into message_words (message_words) values ('delete-all')`,
  );
  const clearContacts = store.change<[]>(
    'search.clearContacts',
    `insert into contact_words (contact_words) values ('delete-all')`,
  );
  const optimize = store.change<[]>(
    'search.optimize',
    `insert into message_words (message_words) values ('optimize')`,
  );

  /** For a message that is not in the index yet. */
  function addMessage(
    message: IndexedMessage,
    conversation: IndexedConversation,
    title = titleOf(conversation),
  ) {
    putMessage.run({
      place: placeOf(message.id, conversation.id),
      text: folded(message.text),
      title,
      scope: scopeOf(message, conversation),
    });
  }

  /** Wherever it was: by its id alone nobody knows which conversation it was in. */
  const removeMessage = (id: number) => void dropMessage.run(firstPlace(id), lastPlaceBefore(id + 1));

  function replaceMessage(message: IndexedMessage, conversation: IndexedConversation) {
    removeMessage(message.id);
    addMessage(message, conversation);
  }

  return {
    addMessage,
    removeMessage,
    replaceMessage,
    addContact: (id: number, words: ContactWords) => void addContact.run({ id: BigInt(id), ...words }),
    putContact: (id: number, words: ContactWords) => void putContact.run({ id: BigInt(id), ...words }),
    removeContact: (id: number) => void dropContact.run(BigInt(id)),
    optimize: () => void optimize.run(),
    clear() {
      clearMessages.run();
      clearContacts.run();
    },
  };
}

export const titleOf = ({ subject, reference }: IndexedConversation) => `${folded(subject)} ${reference}`;

const scopeOf = (message: IndexedMessage, { business_id }: IndexedConversation) =>
  message.private ? `${ofBusiness(business_id)} ${NOTE}` : ofBusiness(business_id);
