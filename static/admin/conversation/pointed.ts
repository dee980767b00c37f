import { useEffect } from 'preact/hooks';
import type { Message } from '../api/contract.ts';
import { queryHere } from '../state/place.ts';
import { complain } from '../ui/toast.tsx';
import type { Thread } from './thread.ts';

/** Whoever looks for something older than that reads on by themselves. */
const MOST_READ = 3000;
const SHOWN_MS = 2500;
const SETTLING_FRAMES = 8;

export const anchorOf = ({ id }: Pick<Message, 'id'>) => `message-${id}`;
export const idIn = ({ id }: Element) => Number(id.split('-')[1]) || null;

/** The address may point at a message, as the search and the news do: it is read up to, and shown once. */
export function usePointed(said: Thread) {
  const id = Number(queryHere.value.get('message')) || null;
  const isLoaded = said.isLoaded.value;
  useEffect(() => {
    if (id === null || !isLoaded) return;
    const ending = new AbortController();
    readUpTo(said, id, ending.signal).then((isThere) => isThere && point(id), complain);
    return () => ending.abort();
  }, [id, isLoaded]);
}

async function readUpTo(said: Thread, id: number, ended: AbortSignal) {
  const isThere = () => said.messages.peek().some((message) => message.id === id);
  const mayGoOn = () => said.earlier.peek() !== null && said.messages.peek().length < MOST_READ;
  while (!ended.aborted && !isThere() && mayGoOn()) await said.readEarlier();
  return !ended.aborted && isThere();
}

/**
 * From the next frame on: until then whatever came in below keeps the end in sight, and some of it has yet to grow. Whoever
 * has gone on to something else by then is not called back.
 */
function point(id: number, frames = SETTLING_FRAMES, focused = document.activeElement) {
  requestAnimationFrame(() => {
    const element = document.getElementById(anchorOf({ id }));
    element?.scrollIntoView({ block: 'center' });
    if (frames > 0) return point(id, frames - 1, focused);
    if (document.activeElement === focused) element?.focus({ preventScroll: true });
    element?.classList.add('pointed');
    setTimeout(() => element?.classList.remove('pointed'), SHOWN_MS);
  });
}
