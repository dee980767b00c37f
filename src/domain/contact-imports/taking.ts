import { type Actor, system } from '../actor.ts';
import type { contacts as contactsOf } from '../contacts/contacts.ts';
import type { media as mediaOf } from '../media/media.ts';
import { targetsOf, wantedFrom } from './mapping.ts';
import { type FileRow, faultOf, type reading } from './reading.ts';
import { refusalOf } from './rehearsal.ts';
import type { ContactImport, importRows, Tally } from './rows.ts';

type Parts = {
  rows: ReturnType<typeof importRows>;
  contacts: ReturnType<typeof contactsOf>;
  media: ReturnType<typeof mediaOf>;
  rowsOf: ReturnType<typeof reading>['rowsOf'];
};

/** How a job takes a file in. */
export function taking({ rows, contacts: { importing }, media, rowsOf }: Parts) {
  /** Whether the file is where it was put; a backup may have been restored without it. */
  async function isThere({ media_id: mediaId }: ContactImport) {
    const file = mediaId === null ? undefined : media.find(mediaId);
    return file !== undefined && (await media.files.sizeOf(file.sha256)) === file.size;
  }

  /** The rows that are still to come, in portions. */
  async function* rest({ media_id: mediaId, done, ...manner }: ContactImport): AsyncGenerator<FileRow[]> {
    const { sha256 } = media.get(mediaId ?? 0);
    let at = 0;
    for await (const portion of rowsOf(sha256, manner)) {
      const left = portion.slice(Math.max(0, done - at));
      at += portion.length;
      if (left.length > 0) yield left;
    }
  }

  /** Inside store.write: contacts, refusals and progress together, so that a crash neither loses nor doubles a row. */
  function take(importId: number, from: number, portion: readonly FileRow[]) {
    const underway = rows.find(importId);
    if (underway?.state !== 'running' || underway.done !== from) return;
    const targets = targetsOf(underway.mapping, underway.headings);
    const tally: Tally = { done: portion.length, added: 0, updated: 0, unchanged: 0, refused: 0 };
    for (const each of portion) tally[takeOne(underway, each, targets)] += 1;
    rows.count(importId, tally);
  }

  function takeOne(underway: ContactImport, each: FileRow, targets: readonly string[]) {
    const list = { businessId: underway.business_id, updateExisting: underway.update_existing === 1 };
    try {
      const fault = faultOf(each, underway.headings);
      if (fault) throw fault;
      const wanted = importing.understood(list, wantedFrom(each.cells, targets));
      return importing.put(importerOf(underway), wanted);
    } catch (error) {
      rows.refuse(underway.id, { ...refusalOf(each.row, error), cells: each.cells });
      return 'refused';
    }
  }

  return { isThere, rest, take };
}

/** Whoever asked for it; what comes of it is theirs. */
export const importerOf = ({ agent_id: id, business_id: businessId }: ContactImport): Actor =>
  id === null ? { ...system, businessId } : { ...system, kind: 'agent', id, businessId };
