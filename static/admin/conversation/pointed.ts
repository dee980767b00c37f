import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Message } from '../api/contract.ts';
import { place } from '../state/place.ts';
import { complain } from '../ui/toast.tsx';
import type { Thread } from './thread.ts';

/** Whoever looks for something older than that reads on by themselves. */
const MOST_READ = 3000;
const SHOWN_MS = 2500;

export const anchorOf = ({ id }: Pick<Message, 'id'>) => `message-${id}`;

/** The address may point at a message, as the search and the news do: it is read up to, and shown once. */
export function usePointed(said: Thread) {
  const id = Number(place.value.query.get('message')) || null;
  const shown = useRef<number | null>(null);
  const messages = said.messages.value;
  const earlier = said.earlier.value;
  useLayoutEffect(() => {
    if (id === null || shown.current === id || !said.isLoaded.value) return;
    if (messages.some((message) => message.id === id)) {
      shown.current = id;
      point(document.getElementById(anchorOf({ id })));
    } else if (earlier !== null && messages.length < MOST_READ) void said.readEarlier().catch(complain);
  }, [id, messages, earlier]);
}

/** In the next frame: until then whatever came in below keeps the end in sight. */
function point(element: HTMLElement | null) {
  requestAnimationFrame(() => {
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
    element?.classList.add('pointed');
    setTimeout(() => element?.classList.remove('pointed'), SHOWN_MS);
  });
}
