import { signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Message } from '../api/contract.ts';
import { type LiveEvent, onLive } from '../live/stream.ts';
import { idOf } from '../state/conversations.ts';
import { soon } from '../state/soon.ts';

const PAGE = 50;
const SOON_MS = 20;
export type Thread = ReturnType<typeof thread>;

/** What was said in one conversation, oldest first: the newest page at once, earlier ones when somebody asks. */
export function thread(id: number) {
  const messages = signal<readonly Message[]>([]);
  const isLoaded = signal(false);
  const earlier = signal<string | null>(null);

  const read = (cursor?: string) =>
    call('GET /conversations/{id}/messages', { params: { id }, query: { limit: PAGE, cursor } });

  async function readNewest() {
    const { data, page } = await read();
    // What is not joined to the newest page any more would leave a gap.
    const isJoined = data.some((message) => messages.value.some((known) => known.id === message.id));
    if (!isJoined) earlier.value = page.next;
    messages.value = merged(isJoined ? messages.value : [], data);
    isLoaded.value = true;
  }

  async function readEarlier() {
    if (earlier.value === null) return;
    const { data, page } = await read(earlier.value);
    earlier.value = page.next;
    messages.value = merged(messages.value, data);
  }

  const refresh = soon(readNewest, SOON_MS);
  const isHere = (event: LiveEvent) =>
    event.type === 'reconnected' || event.type === 'reset' || idOf(event) === id;
  const stop = onLive((event) => isHere(event) && refresh());

  /** What was just sent is shown before the server tells of it. */
  const put = (message: Message) => (messages.value = merged(messages.value, [message]));
  const drop = (messageId: number) => (messages.value = messages.value.filter((one) => one.id !== messageId));

  return { id, messages, isLoaded, earlier, readNewest, readEarlier, put, drop, stop };
}

function merged(known: readonly Message[], read: readonly Message[]) {
  const byId = new Map([...known, ...read].map((message) => [message.id, message]));
  return [...byId.values()].sort((one, other) => one.id - other.id);
}
