import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Conversation } from '../api/contract.ts';
import { onSeen } from '../live/seen.ts';
import { type LiveEvent, onLive } from '../live/stream.ts';

type Change = (before: Conversation) => Partial<Conversation>;
type Slot = {
  /** What the server said last. */
  said: Conversation | null;
  /** What was asked of it since and is not answered yet, in order. */
  asked: readonly Change[];
  /** Both together. */
  shown: Signal<Conversation | null>;
};

/** Every conversation that this page has seen, each in one place, so that lists and threads never disagree. */
const known = new Map<number, Slot>();

function slotOf(id: number) {
  const slot = known.get(id) ?? { said: null, asked: [], shown: signal(null) };
  known.set(id, slot);
  return slot;
}

function put(slot: Slot, { said = slot.said, asked = slot.asked }: Partial<Omit<Slot, 'shown'>>) {
  [slot.said, slot.asked] = [said, asked];
  let shown = said;
  for (const changed of asked) if (shown) shown = { ...shown, ...changed(shown) };
  slot.shown.value = shown;
}

/** Null until it has been read. */
export const conversation = (id: number): ReadonlySignal<Conversation | null> => slotOf(id).shown;

/** What is older than what is known already came late, and is left alone. How much is unread differs by reader. */
export function keep(read: Conversation) {
  const slot = slotOf(read.id);
  const { said } = slot;
  if (said && said.version > read.version) return;
  put(slot, { said: { ...read, unread: isSeen(read) ? 0 : (read.unread ?? said?.unread) } });
}

export async function readConversation(id: number) {
  keep(await call('GET /conversations/{id}', { params: { id } }));
}

/** Changes one at once on the screen, then at the server; what was refused is taken back, and nothing else with it. */
export async function change(id: number, changed: Change, send: () => Promise<Conversation>) {
  const shown = showMany([id], changed);
  try {
    const answer = await send();
    batch(() => {
      keep(answer);
      shown.takeBack();
    });
  } catch (error) {
    shown.takeBack();
    throw error;
  }
}

/** Shows many as they will be, until it is known whether they are. */
export function showMany(ids: readonly number[], changed: Change) {
  // Each time another one: the same thing may be asked for twice.
  const asked: Change = (before) => changed(before);
  const slots = ids.map(slotOf);
  const without = (slot: Slot) => slot.asked.filter((one) => one !== asked);
  batch(() => slots.forEach((slot) => put(slot, { asked: [...slot.asked, asked] })));
  return {
    takeBack: () => batch(() => slots.forEach((slot) => put(slot, { asked: without(slot) }))),
    /** It is so now; what the server says of it comes later. */
    settle: () =>
      batch(() =>
        slots.forEach((slot) => {
          const said = slot.said && { ...slot.said, ...changed(slot.said) };
          put(slot, { said, asked: without(slot) });
        }),
      ),
  };
}

/** Longer than any answer takes that was on its way when something was seen. */
const LATE_MS = 30_000;
const seenUpTo = new Map<number, number>();
const isSeen = ({ id, last_message: last }: Conversation) =>
  last !== null && last.id <= (seenUpTo.get(id) ?? 0);

/** Its reader has looked at it up to this message: answers that were asked for before do not make it unread again. */
export function markSeen(id: number, upTo: number) {
  seenUpTo.set(id, upTo);
  setTimeout(() => seenUpTo.get(id) === upTo && seenUpTo.delete(id), LATE_MS);
  setUnread(id, () => 0);
}

export function markUnseen(id: number) {
  seenUpTo.delete(id);
  setUnread(id, (unread) => Math.max(1, unread));
}

function setUnread(id: number, of: (before: number) => number) {
  const slot = slotOf(id);
  if (slot.said) put(slot, { said: { ...slot.said, unread: of(slot.said.unread ?? 0) } });
}

export const idOf = ({ type, ids }: LiveEvent) =>
  ids.conversation ?? (type.startsWith('conversation.') ? ids.subject : null);

const isConversation = (object: unknown): object is Conversation =>
  typeof object === 'object' && object !== null && 'reference' in object && 'version' in object;

onLive((event) => {
  const id = idOf(event);
  if (id === null || !known.get(id)?.said) return;
  if (isConversation(event.object)) keep(event.object);
  else void readConversation(id).catch(() => {});
});

onSeen(({ conversation_id: id, unread }) => {
  if (id === null || unread === null) return;
  if (unread > 0) seenUpTo.delete(id);
  setUnread(id, () => unread);
});
