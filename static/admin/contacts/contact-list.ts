import { signal } from '@preact/signals';
import { type Answer, call } from '../api/call.ts';
import type { Contact, Operations } from '../api/contract.ts';
import { onLive } from '../live/stream.ts';
import { soon } from '../state/soon.ts';

type Query = Operations['GET /contacts']['query'];
export type Sort = NonNullable<Query['sort']>;
export type Wish = { q: string; blocked: boolean; sort: Sort };
export type ContactList = ReturnType<typeof contactList>;

const PAGE = 60;
const SOON_MS = 300;

/** The contacts as the server has them in this order, of which only the pages in sight are read. */
export function contactList({ q, blocked, sort }: Wish) {
  const total = signal<number | null>(null);
  const isAtLeast = signal(false);
  const rows = signal<readonly (Contact | undefined)[]>([]);
  const failure = signal<unknown>(null);
  const readPages = new Set<number>();
  const wish = { sort, ...(q && { q }), ...(blocked && { blocked }) };
  let inSight: readonly number[] = [0];

  async function read(page: number) {
    readPages.add(page);
    try {
      place(page, await call('GET /contacts', { query: { ...wish, offset: page * PAGE, limit: PAGE } }));
      failure.value = null;
    } catch (error) {
      readPages.delete(page);
      failure.value = error;
      throw error;
    }
  }

  function place(page: number, { data, meta }: Answer<'GET /contacts'>) {
    const count = meta.total ?? data.length;
    const next = rows.value.slice(0, count);
    data.forEach((contact, at) => (next[page * PAGE + at] = contact));
    rows.value = next;
    total.value = count;
    isAtLeast.value = meta.total_is_lower_bound;
  }

  function show(from: number, to: number) {
    const first = Math.floor(from / PAGE);
    const last = Math.max(first, Math.ceil(to / PAGE) - 1);
    inSight = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    for (const page of inSight) if (!readPages.has(page)) read(page).catch(refresh);
  }

  // Any of them may stand elsewhere now: pages out of sight are read again when they come into it.
  const refresh = soon(async () => {
    readPages.clear();
    await Promise.all(inSight.map(read));
  }, SOON_MS);
  const stopListening = onLive(({ type }) => {
    if (type.startsWith('contact') || type === 'reconnected' || type === 'reset') refresh();
  });

  function stop() {
    stopListening();
    refresh.stop();
  }

  show(0, PAGE);
  return { total, isAtLeast, rows, failure, show, refresh, stop };
}
