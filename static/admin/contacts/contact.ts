import { signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Contact, ContactIdentity, ContactMerge, ContactNote, Conversation } from '../api/contract.ts';
import { onLive } from '../live/stream.ts';
import { keep } from '../state/conversations.ts';
import { may } from '../state/session.ts';
import { soon } from '../state/soon.ts';

const SOON_MS = 100;
const MOST = 100;
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
      contact.value = await call('GET /contacts/{id}', { params });
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
  const readIdentities = async () =>
    void (identities.value = (await call('GET /contacts/{id}/identities', { params })).data);
  const readNotes = async () =>
    void (notes.value = (await call('GET /contacts/{id}/notes', { params, query: { limit: MOST } })).data);
  const readMerges = async () =>
    void (merges.value = (await call('GET /contacts/{id}/merges', { params })).data);

  async function readConversations(cursor?: string) {
    const query = { limit: 20, ...(cursor && { cursor }) };
    const { data, page } = await call('GET /contacts/{id}/conversations', { params, query });
    data.forEach(keep);
    conversations.value = [...(cursor ? (conversations.value ?? []) : []), ...data];
    nextConversations.value = page.next;
  }

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
