import { call } from '../api/call.ts';
import type { Filter } from '../api/contract.ts';
import { pagesInSight, type Seen } from '../paging/pages-in-sight.ts';
import { idOf, keep } from '../state/conversations.ts';
import type { Way } from './ways.ts';

export type Wish = Way & { folder: string; filter?: Filter };
export type ConversationList = ReturnType<typeof conversationList>;

const REFRESH_MS = 40;
const REMEMBERED = 12;
const lastSeen = new Map<string, Seen>();

/** A folder as the server has it. Whoever comes back finds it as it was, until it is read again. */
export function conversationList({ folder, filter, ...way }: Wish) {
  const name = JSON.stringify([folder, filter, way]);
  const list = pagesInSight({
    async ask(page) {
      const query = { ...way, ...(filter && { filter: JSON.stringify(filter) }), ...page };
      const answer = await call('GET /folders/{key}/conversations', { params: { key: folder }, query });
      return { data: answer.data, total: answer.page.total };
    },
    keep,
    concerns: (event) => idOf(event) !== null,
    refreshMs: REFRESH_MS,
    before: lastSeen.get(name),
  });

  function stop() {
    list.stop();
    const [rows, total] = [list.rows.peek(), list.total.peek()];
    lastSeen.delete(name);
    if (total !== null) lastSeen.set(name, { rows, total });
    const [oldest] = lastSeen.keys();
    if (lastSeen.size > REMEMBERED && oldest !== undefined) lastSeen.delete(oldest);
  }

  return { ...list, stop };
}
