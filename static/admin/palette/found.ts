import { useState } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { SearchHit } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { asBeginning } from '../search/beginning.ts';
import { may } from '../state/session.ts';
import { useOnceSettled } from '../ui/once-settled.ts';
import { contactEntry, conversationEntry, type Entry } from './entries.ts';

const WAIT_MS = 120;
const SHORTEST = 2;

/** What the server finds while somebody types. What was found before stands until there is something newer. */
export function useFound(typed: string) {
  const [found, setFound] = useState<readonly Entry[]>([]);
  const q = typed.trimStart();
  const isShort = q.trim().length < SHORTEST;
  useOnceSettled(q, isShort ? 0 : WAIT_MS, (signal) => {
    if (isShort) return setFound([]);
    // The commands are there even while the server is not: its silence is no reason to complain here.
    find(q, signal).then(setFound, () => {});
  });
  return found;
}

async function find(q: string, signal: AbortSignal) {
  const asked = { q: asBeginning(q), count: false };
  const [conversations, contacts] = await Promise.all([
    call('GET /search', { query: { ...asked, in: 'conversations', limit: 6 }, signal }),
    may('contacts:read_all')
      ? call('GET /search', { query: { ...asked, in: 'contacts', limit: 4 }, signal })
      : { data: [] },
  ]);
  return [
    ...conversations.data.flatMap(({ conversation: hit, message }) =>
      hit ? [entryOf(hit, message?.snippet ?? '')] : [],
    ),
    ...contacts.data.flatMap(({ contact: hit }) =>
      hit ? [contactEntry(hit.id, nameOf(hit), hit.email ?? hit.phone ?? '')] : [],
    ),
  ];
}

type Found = NonNullable<SearchHit['conversation']>;
const entryOf = ({ id, subject, contact }: Found, snippet: string) =>
  conversationEntry({ id, subject: subject || snippet, who: contact.name }, t('inbox.conversations'));

type Person = { first_name: string; last_name: string; email: string | null; phone: string | null };
const nameOf = ({ first_name, last_name, email, phone }: Person) =>
  `${first_name} ${last_name}`.trim() || (email ?? phone ?? '');
