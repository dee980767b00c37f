import { signal } from '@preact/signals';
import { signedInAgain } from '../api/session-end.ts';
import { expectedAgent, refused } from '../api/whose.ts';
import { frameReader } from './frames.ts';

/** What the server tells as it happens; `object` is what it is about, as the asker may see it. */
export type LiveEvent = {
  id: number | null;
  type: string;
  ids: { subject: number | null; business: number | null; conversation: number | null };
  object: unknown;
};
type Listener = (event: LiveEvent) => void;

export const isConnected = signal(true);
const listeners = new Set<Listener>();
let lastId = '';
let stopReading = () => {};

const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;

export function onLive(listener: Listener) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Listens from now on, for as long as the page is open; the answer ends it. */
export function followLive() {
  const ending = new AbortController();
  stopReading = () => ending.abort();
  void keepReading(ending.signal);
  return stopReading;
}

/** Whoever signs out is not asked to sign in again because the server hangs up. */
export const stopFollowing = () => stopReading();

async function keepReading(ended: AbortSignal) {
  let retryMs = FIRST_RETRY_MS;
  while (!ended.aborted) {
    const began = performance.now();
    await readOnce(ended).catch(() => {});
    isConnected.value = false;
    // A connection that held for a while was a good one: the next is tried at once.
    retryMs =
      performance.now() - began > LONGEST_RETRY_MS ? FIRST_RETRY_MS : Math.min(retryMs * 2, LONGEST_RETRY_MS);
    await pause(retryMs, ended);
  }
}

async function readOnce(ended: AbortSignal): Promise<void> {
  const headers = {
    ...expectedAgent(),
    Accept: 'text/event-stream',
    ...(lastId && { 'Last-Event-ID': lastId }),
  };
  const response = await fetch('/api/v1/stream', { headers, signal: ended });
  if (response.status === 401) {
    await signedInAgain();
    return readOnce(ended);
  }
  if (!response.ok) return void (await refused(response));
  if (!response.body) return;
  if (!isConnected.value) tell({ id: null, type: 'reconnected', ids: NOTHING, object: null });
  isConnected.value = true;
  const read = frameReader(({ id, event, data }) => {
    if (id) lastId = id;
    // What is never written down, as presence, says nothing else than what it is about.
    const told = JSON.parse(data);
    tell({ id: id ? Number(id) : null, type: event, ids: NOTHING, object: told, ...told });
  });
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) read(text);
}

const NOTHING: LiveEvent['ids'] = { subject: null, business: null, conversation: null };
const tell = (event: LiveEvent) => listeners.forEach((listener) => listener(event));

function pause(ms: number, ended: AbortSignal) {
  return new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    function goOn() {
      clearTimeout(timer);
      resolve();
    }
    // Whoever is back on line need not wait.
    addEventListener('online', goOn, { once: true });
    ended.addEventListener('abort', goOn, { once: true });
  });
}
