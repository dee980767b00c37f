import { type Signal, signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Draft } from '../api/contract.ts';
import { myId } from '../state/session.ts';
import { forget, keepAs, keptAs } from '../state/shelf.ts';
import {
  draftAsHtml,
  isSame,
  isUntouched,
  joined,
  type Kind,
  kinds,
  NOTHING,
  type Written,
} from './written.ts';

/** Where a draft is safe: at the server, or so far only in this browser. */
type Place = 'server' | 'browser';
export type DraftSlot = {
  written: Signal<Written>;
  /** Grows when it was changed by something else than typing. */
  revision: Signal<number>;
  place: Signal<Place>;
  /** Whether the server could not be told of it. */
  isRefused: Signal<boolean>;
  timer: ReturnType<typeof setTimeout> | undefined;
  saving: Promise<void>;
};

const KIND = 'draft';
const SAVE_MS = 800;
const slots = new Map<string, DraftSlot>();

/** What is begun in a conversation: in this browser at every key, at the server soon after. */
export function draft(id: number, kind: Kind): DraftSlot {
  const name = `${myId.peek()}.${id}.${kind}`;
  const known = slots.get(name);
  if (known) return known;
  const kept = keptAs<Written>(KIND, `${id}.${kind}`);
  const slot: DraftSlot = {
    written: signal(kept ?? NOTHING),
    revision: signal(0),
    place: signal(kept ? 'browser' : 'server'),
    isRefused: signal(false),
    timer: undefined,
    saving: Promise.resolve(),
  };
  slots.set(name, slot);
  return slot;
}

export function write(id: number, kind: Kind, written: Written) {
  const slot = draft(id, kind);
  slot.written.value = written;
  slot.place.value = 'browser';
  // Until the server has it, even when there is nothing left: else what was there before would come back.
  keepAs(KIND, `${id}.${kind}`, written);
  clearTimeout(slot.timer);
  slot.timer = setTimeout(() => save(id, kind), SAVE_MS);
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

/** One after the other, so that an earlier one never comes to lie over a later one. */
function save(id: number, kind: Kind) {
  const slot = draft(id, kind);
  slot.saving = slot.saving.then(() => saveNow(id, kind, slot));
}

async function saveNow(id: number, kind: Kind, slot: DraftSlot) {
  const written = slot.written.peek();
  // Refused or out of reach: this browser keeps it, the composer says so, and the next key tries again.
  slot.isRefused.value = await sendDraft(id, kind, written).then(
    () => false,
    () => true,
  );
  if (slot.isRefused.peek() || slot.written.peek() !== written) return;
  slot.place.value = 'server';
  forget(KIND, `${id}.${kind}`);
}

async function sendDraft(id: number, kind: Kind, written: Written) {
  const params = { id, kind };
  if (isUntouched(written)) return call('DELETE /conversations/{id}/drafts/{kind}', { params });
  const { html, attachments, to, cc, bcc } = written;
  const body = {
    content: html,
    attachments: attachments.map((file) => file.id),
    ...(to && { to: [...to] }),
    ...(cc && { cc: [...cc] }),
    ...(bcc && { bcc: [...bcc] }),
  };
  return call('PUT /conversations/{id}/drafts/{kind}', { params, body });
}

/** What the server has, as it may have been begun elsewhere; what it does not have yet is told to it. */
export async function readDrafts(id: number) {
  const { data } = await call('GET /conversations/{id}/drafts', { params: { id } });
  await Promise.all(
    kinds.map((kind) =>
      settle(
        id,
        kind,
        data.find((one) => one.kind === kind),
      ),
    ),
  );
}

async function settle(id: number, kind: Kind, found: Draft | undefined) {
  const slot = draft(id, kind);
  if (slot.place.peek() === 'browser') return save(id, kind);
  const written = found ? await writtenOf(found) : NOTHING;
  if (slot.place.peek() === 'browser' || isSame(written, slot.written.peek())) return;
  slot.written.value = written;
  slot.revision.value++;
}

async function writtenOf({ content, to, cc, bcc, attachments = [] }: Draft): Promise<Written> {
  const files = await Promise.allSettled(
    attachments.map((id) => call('GET /media/{id}', { params: { id } })),
  );
  return {
    html: draftAsHtml(content),
    // One that is gone cannot be sent.
    attachments: files.flatMap((file) => (file.status === 'fulfilled' ? [file.value] : [])),
    ...(to && { to }),
    ...(cc && { cc }),
    ...(bcc && { bcc }),
  };
}
