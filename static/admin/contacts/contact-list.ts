import { signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Contact, Operations } from '../api/contract.ts';
import { pagesInSight } from '../paging/pages-in-sight.ts';
import { idAt } from '../paging/rows.ts';

type Query = Operations['GET /contacts']['query'];
export type Sort = NonNullable<Query['sort']>;
export type Wish = { q: string; blocked: boolean; sort: Sort };
export type ContactList = ReturnType<typeof contactList>;

const REFRESH_MS = 300;

/** The contacts as the server has them in this order. */
export function contactList({ q, blocked, sort }: Wish) {
  const wish = { sort, ...(q && { q }), ...(blocked && { blocked }) };
  const isAtLeast = signal(false);
  const known = new Map<number, Contact>();
  const list = pagesInSight<Contact>({
    async ask(page) {
      const { data, meta } = await call('GET /contacts', { query: { ...wish, ...page } });
      isAtLeast.value = meta.total_is_lower_bound;
      return { data, total: meta.total ?? data.length };
    },
    keep: (contact) => void known.set(contact.id, contact),
    concerns: ({ type }) => type.startsWith('contact'),
    refreshMs: REFRESH_MS,
  });
  // What is known changes with the rows, so that whoever asks for one is drawn anew.
  const at = (place: number) => known.get(idAt(list.rows.value, place) ?? 0);
  return { ...list, isAtLeast, at };
}
