import { batch, signal } from '@preact/signals';
import { type LiveEvent, onLive } from '../live/stream.ts';
import { soon } from '../state/soon.ts';
import { idsBetween, PAGE, type Rows, withPages } from './rows.ts';
import { shiftOf } from './shift.ts';

type Answered<Item> = { data: readonly Item[]; total: number };
export type Seen = { rows: Rows; total: number };
export type Source<Item extends { id: number }> = {
  ask: (page: { offset: number; limit: number }) => Promise<Answered<Item>>;
  /** Puts what was read where whoever draws a row finds it by its id. */
  keep: (item: Item) => void;
  /** Whether what has happened may move a row; that something was missed always may. */
  concerns: (event: LiveEvent) => boolean;
  /** After how long what has moved is read again. */
  refreshMs: number;
  /** What it begins with, until it is read. */
  before?: Seen | undefined;
};
/** What the list shows, in rows: from, to, and the topmost that is wholly in sight. */
type Sight = { from: number; to: number; top: number };

const AHEAD = 25;
const SOON_MS = 40;

/** A list as the server has it, of which only the pages in sight are read; every row is known by its place. */
export function pagesInSight<Item extends { id: number }>(source: Source<Item>) {
  const total = signal<number | null>(source.before?.total ?? null);
  const rows = signal<Rows>(source.before?.rows ?? new Map());
  const failure = signal<unknown>(null);
  /** By how many rows what was in sight has moved down; whoever shows it scrolls along. */
  const shift = signal<{ by: number }>({ by: 0 });
  /** How many came in above what is in sight. */
  const fresh = signal(0);
  const readPages = new Set<number>();
  /** When what is known of a page was asked for: what was asked for before that comes too late. */
  const askedAt = new Map<number | 'total', number>();
  let asked = 0;
  let sight: Sight = { from: 0, to: PAGE, top: 0 };

  async function read(pages: readonly number[]) {
    // What was missing when it was asked for may be here by now.
    if (pages.length === 0) return;
    for (const page of pages) readPages.add(page);
    const own = ++asked;
    try {
      const answers = await Promise.all(
        pages.map(async (page) => ({ page, ...(await source.ask({ offset: page * PAGE, limit: PAGE })) })),
      );
      const inTime = answers.filter(({ page }) => (askedAt.get(page) ?? 0) < own);
      for (const { page } of inTime) askedAt.set(page, own);
      batch(() => {
        if (inTime.length > 0) place(inTime);
        count(own, answers);
      });
    } catch (error) {
      for (const page of pages) readPages.delete(page);
      failure.value = error;
      throw error;
    }
  }

  function place(answers: readonly (Answered<Item> & { page: number })[]) {
    for (const { data } of answers) data.forEach(source.keep);
    const next = withPages(
      rows.value,
      answers.map(({ page, data }) => [page, data.map(({ id }) => id)] as const),
    );
    const by = sight.top === 0 ? 0 : shiftOf(rows.value, next, sight.top);
    rows.value = next;
    failure.value = null;
    if (by === 0) return;
    shift.value = { by };
    fresh.value = Math.max(0, fresh.value + by);
  }

  function count(own: number, [first]: readonly Answered<Item>[]) {
    if ((askedAt.get('total') ?? 0) > own) return;
    askedAt.set('total', own);
    total.value = first?.total ?? 0;
  }

  /** A page ahead is read before it comes into sight; what is only passed by is not read at all. */
  function wanted() {
    const last = Math.max(0, (total.value ?? 1) - 1);
    const first = Math.floor(Math.max(0, sight.from - AHEAD) / PAGE);
    const end = Math.floor(Math.min(sight.to + AHEAD, last) / PAGE);
    return Array.from({ length: Math.max(1, end - first + 1) }, (_, at) => first + at);
  }

  const isMissing = (page: number) => !readPages.has(page) || !rows.peek().has(page);
  const readMissing = soon(() => read(wanted().filter(isMissing)), SOON_MS);

  function show(from: number, to: number, top: number) {
    sight = { from, to, top };
    if (top === 0) fresh.value = 0;
    if (wanted().some(isMissing)) readMissing();
  }

  // Rows may have moved anywhere: pages out of sight are read again when they come into it.
  const refresh = soon(() => {
    readPages.clear();
    return read(wanted());
  }, source.refreshMs);

  const stopListening = onLive((event) => {
    if (event.type === 'reconnected' || event.type === 'reset' || source.concerns(event)) refresh();
  });

  function stop() {
    stopListening();
    refresh.stop();
    readMissing.stop();
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
