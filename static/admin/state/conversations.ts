import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Conversation } from '../api/contract.ts';
import { type LiveEvent, onLive } from '../live/stream.ts';

/** Every conversation that this page has seen, each in one place, so that lists and threads never disagree. */
const known = new Map<number, Signal<Conversation | null>>();

const slotOf = (id: number) => {
  const slot = known.get(id) ?? signal<Conversation | null>(null);
  known.set(id, slot);
  return slot;
};

/** Null until it has been read. */
export const conversation = (id: number): ReadonlySignal<Conversation | null> => slotOf(id);

/** What is older than what is known already came late, and is left alone. How much is unread differs by reader. */
export function keep(read: Conversation) {
  const slot = slotOf(read.id);
  const before = slot.peek();
  if (before && before.version > read.version) return;
  slot.value = { ...read, unread: read.unread ?? before?.unread };
}

export async function readConversation(id: number) {
  keep(await call('GET /conversations/{id}', { params: { id } }));
}

/** Changes one at once on the screen, then at the server; what was refused is taken back. */
export async function change(id: number, shown: Partial<Conversation>, send: () => Promise<Conversation>) {
  const slot = slotOf(id);
  const before = slot.peek();
  if (before) slot.value = { ...before, ...shown };
  try {
    keep(await send());
  } catch (error) {
    if (slot.peek()?.version === before?.version) slot.value = before;
    throw error;
  }
}

/** Shows many as they will be; the answer takes it back where nothing newer has come since. */
export function showMany(ids: readonly number[], shownOf: (before: Conversation) => Partial<Conversation>) {
  const undone = ids.map((id) => {
    const slot = slotOf(id);
    const before = slot.peek();
    if (!before) return () => {};
    slot.value = { ...before, ...shownOf(before) };
    return () => slot.peek()?.version === before.version && (slot.value = before);
  });
  return () => undone.forEach((takeBack) => takeBack());
}

export const idOf = ({ type, ids }: LiveEvent) =>
  ids.conversation ?? (type.startsWith('conversation.') ? ids.subject : null);

const isConversation = (object: unknown): object is Conversation =>
  typeof object === 'object' && object !== null && 'reference' in object && 'version' in object;

onLive((event) => {
  const id = idOf(event);
  if (id === null || !known.get(id)?.peek()) return;
  if (isConversation(event.object)) keep(event.object);
  else void readConversation(id).catch(() => {});
});
