import { effect } from '@preact/signals';
import { isOffline } from '../api/refusal.ts';
import { conversation, readConversation } from '../state/conversations.ts';
import { place } from '../state/place.ts';
import { remember, remembered } from '../state/remembered.ts';
import { myId } from '../state/session.ts';

const MOST = 8;
// Whoever else works in this browser has seen others.
const name = () => `recent.${myId.peek()}`;

/** Which conversations somebody has opened lately, the last first. */
export const recentIds = (): number[] => (remembered(name()) ?? '').split(' ').filter(Boolean).map(Number);

export const followRecent = () =>
  effect(() => {
    const { area, entry } = place.value;
    const id = Number(entry);
    if (area === 'inbox' && id) remember(name(), [id, ...without(id)].slice(0, MOST).join(' '));
  });

const without = (id: number) => recentIds().filter((other) => other !== id);

function forget(id: number, error: unknown) {
  if (!isOffline(error)) remember(name(), without(id).join(' '));
}

/** Reads those that this page has not seen yet; one that is gone is forgotten. */
export const readRecent = () =>
  Promise.all(
    recentIds()
      .filter((id) => conversation(id).peek() === null)
      .map((id) => readConversation(id).catch((error) => forget(id, error))),
  );
