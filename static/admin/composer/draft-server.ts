import { call } from '../api/call.ts';
import type { Draft } from '../api/contract.ts';
import { isOffline, Refusal } from '../api/refusal.ts';
import { type DraftSlot, draft, isSafe, savedBy, takeUp, write } from './drafts.ts';
import { draftAsHtml, isSame, isUntouched, kinds, NOTHING, together, type Written } from './written.ts';

/** What was on its way when the connection broke: the server may have it or not. */
const lost = new WeakMap<DraftSlot, Written>();

/** One after the other, so that an earlier one never comes to lie over a later one. */
function save(slot: DraftSlot) {
  slot.saving = slot.saving.then(() => saveNow(slot));
}
savedBy(save);

async function saveNow(slot: DraftSlot) {
  const written = slot.written.peek();
  try {
    slot.known = await send(slot, written);
    slot.isRefused.value = false;
    if (slot.written.peek() === written) isSafe(slot);
  } catch (error) {
    if (isOffline(error)) lost.set(slot, written);
    const newer = newerIn(error);
    if (newer) await meet(slot, newer);
    // Refused or out of reach: this browser keeps it, the composer says so, and the next key tries again.
    else slot.isRefused.value = true;
  }
}

/** Answers when it was saved. */
async function send({ id, kind, known }: DraftSlot, written: Written) {
  const params = { id, kind };
  if (isUntouched(written)) {
    const query = known === null ? {} : { replaces: known };
    await call('DELETE /conversations/{id}/drafts/{kind}', { params, query });
    return null;
  }
  const { html, attachments, to, cc, bcc } = written;
  const body = {
    content: html,
    attachments: attachments.map((file) => file.id),
    ...(to && { to: [...to] }),
    ...(cc && { cc: [...cc] }),
    ...(bcc && { bcc: [...bcc] }),
    replaces: known,
  };
  return (await call('PUT /conversations/{id}/drafts/{kind}', { params, body })).updated_at;
}

const newerIn = (error: unknown) =>
  // The cast: what this code comes with is in the contract.
  error instanceof Refusal && error.code === 'newer_draft' ? (error.details.draft as Draft) : null;

/** In another window something else was written meanwhile: both stay, unless it is what was thought to be lost. */
async function meet(slot: DraftSlot, newer: Draft) {
  const theirs = await writtenOf(newer);
  const own = slot.written.peek();
  const before = lost.get(slot);
  slot.known = newer.updated_at;
  if (!before || !isSame(before, theirs)) takeUp(slot, together(own, theirs));
  write(slot.id, slot.kind, slot.written.peek());
}

/** What the server has, as it may have been begun elsewhere; what it does not have yet is told to it. */
export async function readDrafts(id: number) {
  const before = kinds.map((kind) => draft(id, kind).written.peek());
  const { data } = await call('GET /conversations/{id}/drafts', { params: { id } });
  await Promise.all(
    kinds.map((kind, at) =>
      settle(
        draft(id, kind),
        data.find((one) => one.kind === kind),
        before[at],
      ),
    ),
  );
}

/** What was written since the server was asked is newer than its answer, even if the server has it by now. */
async function settle(slot: DraftSlot, found: Draft | undefined, before: Written | undefined) {
  if (slot.place.peek() === 'browser') return save(slot);
  const written = found ? await writtenOf(found) : NOTHING;
  if (slot.written.peek() !== before) return;
  slot.known = found?.updated_at ?? null;
  takeUp(slot, written);
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
