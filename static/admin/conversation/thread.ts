import { signal } from '@preact/signals';
import { type Answer, call } from '../api/call.ts';
import type { Message } from '../api/contract.ts';
import { isPassing } from '../api/refusal.ts';
import { type LiveEvent, onLive } from '../live/stream.ts';
import { idOf } from '../state/conversations.ts';
import { newest } from '../state/newest.ts';
import { onDelivered, whenDelivered } from '../state/outbox.ts';
import { forgetScheduled, isOver, scheduledIn } from '../state/scheduled.ts';
import { soon } from '../state/soon.ts';
import { merged } from './merging.ts';

const PAGE = 50;
const SOON_MS = 20;
export type Thread = ReturnType<typeof thread>;

/** What was said in one conversation, oldest first: the newest page at once, earlier ones when somebody asks. */
export function thread(id: number) {
  const messages = signal<readonly Message[]>(scheduledIn(id));
  const isLoaded = signal(false);
  /** Whether something has come in that could not be read yet. */
  const isBehind = signal(false);
  const earlier = signal<string | null>(null);
  let reading: Promise<void> | null = null;

  const read = (cursor?: string) =>
    call('GET /conversations/{id}/messages', { params: { id }, query: { limit: PAGE, cursor } });

  async function readNewest() {
    // What is on its way from here would stand there twice for a moment.
    await whenDelivered(id);
    await takeNewest(() => read());
  }

  const takeNewest = newest(({ data, page }: Answer<'GET /conversations/{id}/messages'>) => {
    // What is not joined to the newest page any more would leave a gap.
    const isJoined = data.some((message) => messages.value.some((known) => known.uuid === message.uuid));
    if (!isJoined) earlier.value = page.next;
    const waiting = messages.value.filter((message) => message.status === 'scheduled' && !isOver(message));
    messages.value = merged(
      isJoined ? messages.value.filter((one) => one.status !== 'scheduled') : [],
      waiting,
      data,
    );
    isLoaded.value = true;
  });

  /** Whoever asks while it is read waits for the same. */
  async function readEarlier() {
    const cursor = earlier.value;
    if (cursor === null) return;
    reading ??= read(cursor)
      .then(({ data, page }) => {
        earlier.value = page.next;
        messages.value = merged(messages.value, data);
      })
      .finally(() => (reading = null));
    await reading;
  }

  const refresh = soon(async () => {
    isBehind.value = await readNewest().then(
      () => false,
      (error) => {
        isBehind.value = isPassing(error);
        throw error;
      },
    );
  }, SOON_MS);
  const isHere = (event: LiveEvent) =>
    event.type === 'reconnected' || event.type === 'reset' || idOf(event) === id;
  const stopListening = onLive((event) => isHere(event) && event.type !== 'presence' && refresh());

  /** What was just sent is shown before the server tells of it. */
  const put = (message: Message) => (messages.value = merged(messages.value, [message]));
  const stopWaiting = onDelivered((message) => message.conversation_id === id && put(message));

  function drop(message: Message) {
    forgetScheduled(message);
    messages.value = messages.value.filter((one) => one.uuid !== message.uuid);
  }

  function stop() {
    stopListening();
    stopWaiting();
    refresh.stop();
  }

  return { id, messages, isLoaded, isBehind, earlier, readNewest, readEarlier, refresh, put, drop, stop };
}
