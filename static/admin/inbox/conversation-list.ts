import { signal } from '@preact/signals';
import { type Answer, call } from '../api/call.ts';
import type { Operations } from '../api/contract.ts';
import { onLive } from '../live/stream.ts';
import { idOf, keep } from '../state/conversations.ts';
import { soon } from '../state/soon.ts';

type Query = Operations['GET /folders/{key}/conversations']['query'];
export type State = NonNullable<Query['state']>;
export type Order = NonNullable<Query['order']>;
export type Wish = { folder: string; state: State; order: Order; direction: 'asc' | 'desc' };
export type ConversationList = ReturnType<typeof conversationList>;
type Answered = Answer<'GET /folders/{key}/conversations'>;

const PAGE = 50;
const SOON_MS = 40;

/** A folder as the server has it, of which only the pages in sight are read; every row is known by its place. */
export function conversationList({ folder, ...wish }: Wish) {
  const total = signal<number | null>(null);
  const ids = signal<readonly number[]>([]);
  const failure = signal<unknown>(null);
  const readPages = new Set<number>();
  let inSight: readonly number[] = [0];

  async function read(page: number) {
    readPages.add(page);
    try {
      const query = { ...wish, offset: page * PAGE, limit: PAGE };
      place(page, await call('GET /folders/{key}/conversations', { params: { key: folder }, query }));
      failure.value = null;
    } catch (error) {
      readPages.delete(page);
      failure.value = error;
    }
  }

  function place(page: number, { data, page: { total: count } }: Answered) {
    data.forEach(keep);
    const next = ids.value.slice(0, count);
    data.forEach(({ id }, at) => (next[page * PAGE + at] = id));
    ids.value = next;
    total.value = count;
  }

  /** What stands in sight is read; what was read before is shown at once. */
  function show(from: number, to: number) {
    const first = Math.floor(from / PAGE);
    const last = Math.max(first, Math.ceil(to / PAGE) - 1);
    inSight = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    for (const page of inSight) if (!readPages.has(page)) void read(page);
  }

  // Rows may have moved anywhere: pages out of sight are read again when they come into it.
  const refresh = soon(async () => {
    readPages.clear();
    await Promise.all(inSight.map(read));
  }, SOON_MS);

  const stop = onLive((event) => {
    if (event.type === 'reconnected' || event.type === 'reset' || idOf(event) !== null) refresh();
  });

  show(0, PAGE);
  return { total, ids, failure, show, refresh, stop };
}
