import { signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Event } from '../api/contract.ts';
import { onLive } from '../live/stream.ts';
import { idOf } from '../state/conversations.ts';
import { soon } from '../state/soon.ts';

const FULL_PAGE = 200;
const SOON_MS = 60;

/** What was done to one conversation, oldest first. */
export function timeline(id: number) {
  const events = signal<readonly Event[]>([]);

  async function read() {
    const after = events.peek().at(-1)?.id;
    const { data } = await call('GET /conversations/{id}/timeline', { params: { id }, query: { after } });
    // Somebody else may have read it meanwhile.
    const known = events.peek().at(-1)?.id ?? 0;
    const fresh = data.filter((event) => event.id > known);
    if (fresh.length > 0) events.value = [...events.value, ...fresh];
    if (data.length === FULL_PAGE) await read();
  }

  const refresh = soon(read, SOON_MS);
  const stopListening = onLive((event) => {
    if (event.type === 'reconnected' || (event.id !== null && idOf(event) === id)) refresh();
  });

  function stop() {
    stopListening();
    refresh.stop();
  }

  return { events, read, stop };
}
