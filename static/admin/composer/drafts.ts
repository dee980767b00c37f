import { type Signal, signal } from '@preact/signals';
import { myId } from '../state/session.ts';
import { forget, keepAs, keptAs, onOtherTab } from '../state/shelf.ts';
import { isNothing, isSame, joined, type Kind, NOTHING, type Written } from './written.ts';

/** Where a draft is safe: at the server, or so far only in this browser. */
type Place = 'server' | 'browser';
export type DraftSlot = {
  id: number;
  kind: Kind;
  written: Signal<Written>;
  /** Grows when it was changed by something else than typing. */
  revision: Signal<number>;
  place: Signal<Place>;
  /** Whether the server could not be told of it. */
  isRefused: Signal<boolean>;
  /** When the server saved what it has, as far as it is known here; null where it has nothing. */
  known: string | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  saving: Promise<void>;
};
type Kept = { written: Written; known: string | null };

const KIND = 'draft';
const SAVE_MS = 800;
const slots = new Map<string, DraftSlot>();
const nameOf = ({ id, kind }: Pick<DraftSlot, 'id' | 'kind'>) => `${id}.${kind}`;

/** What is begun in a conversation: in this browser at every key, at the server soon after. */
export function draft(id: number, kind: Kind): DraftSlot {
  const name = nameOf({ id, kind });
  const found = slots.get(`${myId.peek()}.${name}`);
  if (found) return found;
  const kept = keptAs<Kept>(KIND, name);
  const slot: DraftSlot = {
    id,
    kind,
    written: signal(kept?.written ?? NOTHING),
    revision: signal(0),
    place: signal(kept ? 'browser' : 'server'),
    isRefused: signal(false),
    known: kept?.known ?? null,
    timer: undefined,
    saving: Promise.resolve(),
  };
  slots.set(`${myId.peek()}.${name}`, slot);
  return slot;
}

/** A note is only shown first where there is nothing but one. */
export const firstKind = (id: number): Kind =>
  isNothing(draft(id, 'reply').written.peek()) && !isNothing(draft(id, 'note').written.peek())
    ? 'note'
    : 'reply';

let save: (slot: DraftSlot) => void = () => {};
/** Who brings drafts to the server; draft-server.ts does. */
export const savedBy = (saver: typeof save) => (save = saver);

export function write(id: number, kind: Kind, written: Written) {
  const slot = draft(id, kind);
  slot.written.value = written;
  slot.place.value = 'browser';
  // Until the server has it, even when there is nothing left: else what was there before would come back.
  keepHere(slot);
  clearTimeout(slot.timer);
  slot.timer = setTimeout(() => save(slot), SAVE_MS);
}

const keepHere = (slot: DraftSlot) =>
  keepAs(KIND, nameOf(slot), { written: slot.written.peek(), known: slot.known } satisfies Kept);

/** The server has all of it. Other tabs are told, before this browser forgets it. */
export function isSafe(slot: DraftSlot) {
  slot.place.value = 'server';
  keepHere(slot);
  forget(KIND, nameOf(slot));
}

/** What was not typed here: the editor takes it up. */
export function takeUp(slot: DraftSlot, written: Written) {
  if (isSame(written, slot.written.peek())) return;
  slot.written.value = written;
  slot.revision.value++;
}

/** What was sent, and was taken back, is a draft again. */
export function giveBack(id: number, kind: Kind, written: Written) {
  const slot = draft(id, kind);
  write(id, kind, joined(written, slot.written.peek()));
  slot.revision.value++;
}

export function clear(id: number, kind: Kind) {
  write(id, kind, NOTHING);
  draft(id, kind).revision.value++;
}

// What is written in one tab stands in the others too: whoever goes on there goes on with it.
onOtherTab<Kept>(KIND, (name, kept) => {
  const slot = slots.get(`${myId.peek()}.${name}`);
  if (!slot) return;
  slot.place.value = kept ? 'browser' : 'server';
  if (!kept) return;
  // The other one saves it.
  clearTimeout(slot.timer);
  slot.known = kept.known;
  takeUp(slot, kept.written);
});
