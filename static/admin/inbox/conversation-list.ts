import { batch, signal } from '@preact/signals';
import { type Answer, call } from '../api/call.ts';
import type { Filter } from '../api/contract.ts';
import { onLive } from '../live/stream.ts';
import { idOf, keep } from '../state/conversations.ts';
import { soon } from '../state/soon.ts';
import { idsBetween, PAGE, type Rows, withPages } from './rows.ts';
import { shiftOf } from './shift.ts';
import type { Way } from './ways.ts';

export type Wish = Way & { folder: string; filter?: Filter };
export type ConversationList = ReturnType<typeof conversationList>;
type Answered = Answer<'GET /folders/{key}/conversations'>;
/** What the list shows, in rows: from, to, and the topmost that is wholly in sight. */
type Sight = { from: number; to: number; top: number };

const AHEAD = 25;
const SOON_MS = 40;
const REMEMBERED = 12;
const lastSeen = new Map<string, { rows: Rows; total: number }>();

/** A folder as the server has it, of which only the pages in sight are read; every row is known by its place. */
export function conversationList({ folder, filter, ...way }: Wish) {
  const name = JSON.stringify([folder, filter, way]);
  const before = lastSeen.get(name);
  const total = signal<number | null>(before?.total ?? null);
  const rows = signal<Rows>(before?.rows ?? new Map());
  const failure = signal<unknown>(null);
  /** By how many rows what was in sight has moved down; whoever shows it scrolls along. */
  const shift = signal<{ by: number }>({ by: 0 });
  /** How many came in above what is in sight. */
  const fresh = signal(0);
  const readPages = new Set<number>();
  let sight: Sight = { from: 0, to: PAGE, top: 0 };

  async function read(pages: readonly number[]) {
    // What was missing when it was asked for may be here by now.
    if (pages.length === 0) return;
    for (const page of pages) readPages.add(page);
    try {
      const answers = await Promise.all(pages.map(ask));
      batch(() => place(pages, answers));
    } catch (error) {
      for (const page of pages) readPages.delete(page);
      failure.value = error;
      throw error;
    }
  }

  const ask = (page: number) =>
    call('GET /folders/{key}/conversations', {
      params: { key: folder },
      query: { ...way, ...(filter && { filter: JSON.stringify(filter) }), offset: page * PAGE, limit: PAGE },
    });

  function place(pages: readonly number[], answers: readonly Answered[]) {
    const count = answers[0]?.page.total ?? 0;
    for (const { data } of answers) data.forEach(keep);
    const next = withPages(
      rows.value,
      answers.map(({ data }, nth) => [pages[nth] ?? 0, data.map(({ id }) => id)] as const),
    );
    const by = sight.top === 0 ? 0 : shiftOf(rows.value, next, sight.top);
    rows.value = next;
    total.value = count;
    failure.value = null;
    if (by === 0) return;
    shift.value = { by };
    fresh.value = Math.max(0, fresh.value + by);
  }

  /** A page ahead is read before it comes into sight; what is only passed by is not read at all. */
  function pagesInSight() {
    const last = Math.max(0, (total.value ?? 1) - 1);
    const first = Math.floor(Math.max(0, sight.from - AHEAD) / PAGE);
    const end = Math.floor(Math.min(sight.to + AHEAD, last) / PAGE);
    return Array.from({ length: Math.max(1, end - first + 1) }, (_, at) => first + at);
  }

  const isMissing = (page: number) => !readPages.has(page) || !rows.peek().has(page);
  const readMissing = soon(() => read(pagesInSight().filter(isMissing)), SOON_MS);

  function show(from: number, to: number, top: number) {
    sight = { from, to, top };
    if (top === 0) fresh.value = 0;
    if (pagesInSight().some(isMissing)) readMissing();
  }

  // Rows may have moved anywhere: pages out of sight are read again when they come into it.
  const refresh = soon(() => {
    readPages.clear();
    return read(pagesInSight());
  }, SOON_MS);

  const stopListening = onLive((event) => {
    if (event.type === 'reconnected' || event.type === 'reset' || idOf(event) !== null) refresh();
  });

  function stop() {
    stopListening();
    refresh.stop();
    readMissing.stop();
    lastSeen.delete(name);
    if (total.value !== null) lastSeen.set(name, { rows: rows.value, total: total.value });
    const [oldest] = lastSeen.keys();
    if (lastSeen.size > REMEMBERED && oldest !== undefined) lastSeen.delete(oldest);
  }

  /** The first of them, as many as may be chosen at once. */
  async function first(most: number) {
    const pages = Array.from({ length: Math.ceil(Math.min(most, total.value ?? 0) / PAGE) }, (_, at) => at);
    // What is missing then is not chosen, and the list says why.
    await read(pages).catch(() => {});
    return idsBetween(rows.value, 0, most);
  }

  read([0]).catch(refresh);
  return { total, rows, failure, shift, fresh, show, refresh, first, stop };
}
