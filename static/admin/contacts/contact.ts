import { signal } from '@preact/signals';
import { type Answer, call } from '../api/call.ts';
import type { Contact, ContactIdentity, ContactMerge, ContactNote, Conversation } from '../api/contract.ts';
import { onLive } from '../live/stream.ts';
import { keep } from '../state/conversations.ts';
import { newest } from '../state/newest.ts';
import { may } from '../state/session.ts';
import { soon } from '../state/soon.ts';

const SOON_MS = 100;
const MOST = 100;
type Listed<Thing> = { data: readonly Thing[] };
type Talks = Answer<'GET /contacts/{id}/conversations'> & { cursor: string | undefined };
export type ContactState = ReturnType<typeof contactState>;

/** One contact, with all that is shown of them. */
export function contactState(id: number) {
  const contact = signal<Contact | null>(null);
  const identities = signal<readonly ContactIdentity[]>([]);
  const notes = signal<readonly ContactNote[]>([]);
  const merges = signal<readonly ContactMerge[]>([]);
  const conversations = signal<readonly Conversation[] | null>(null);
  const nextConversations = signal<string | null>(null);
  const failure = signal<unknown>(null);
  const params = { id };

  async function read() {
    try {
      await takeContact(() => call('GET /contacts/{id}', { params }));
      await Promise.all([
        readIdentities(),
        readMerges(),
        may('contact_notes:read') && readNotes(),
        may('conversations:read') && readConversations(),
      ]);
      failure.value = null;
    } catch (error) {
      failure.value = error;
    }
  }
  const takeContact = newest((found: Contact) => (contact.value = found));
  const takeIdentities = newest((found: Listed<ContactIdentity>) => (identities.value = found.data));
  const takeNotes = newest((found: Listed<ContactNote>) => (notes.value = found.data));
  const takeMerges = newest((found: Listed<ContactMerge>) => (merges.value = found.data));
  const readIdentities = () => takeIdentities(() => call('GET /contacts/{id}/identities', { params }));
  const readNotes = () =>
    takeNotes(() => call('GET /contacts/{id}/notes', { params, query: { limit: MOST } }));
  const readMerges = () => takeMerges(() => call('GET /contacts/{id}/merges', { params }));

  const takeConversations = newest(({ cursor, data, page }: Talks) => {
    data.forEach(keep);
    conversations.value = [...(cursor ? (conversations.value ?? []) : []), ...data];
    nextConversations.value = page.next;
  });
  const readConversations = (cursor?: string) =>
    takeConversations(async () => {
      const query = { limit: 20, ...(cursor && { cursor }) };
      return { cursor, ...(await call('GET /contacts/{id}/conversations', { params, query })) };
    });

  const refresh = soon(read, SOON_MS);
  const stop = onLive(({ type, ids }) => {
    const isOfThem = type.startsWith('contact.') && ids.subject === id;
    if (isOfThem || type === 'reconnected' || type === 'reset') refresh();
  });
  void read();
  return {
    id,
    contact,
    identities,
    notes,
    merges,
    conversations,
    nextConversations,
    failure,
    read,
    readConversations,
    stop,
  };
}
