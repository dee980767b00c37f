import { DAY } from '../../lib/clock.ts';
import type { MediaFiles } from '../../store/media-files.ts';
import { system } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Media, mediaRows } from './media-rows.ts';

const UNLINKED_KEPT_MS = 7 * DAY;
/** Longer than any backup takes: what its snapshot of the rows names must still be there when it comes to the files. */
const LEFTOVERS_KEPT_MS = DAY;

type Parts = {
  rows: ReturnType<typeof mediaRows>;
  files: MediaFiles;
  erase: (actor: typeof system, media: Media) => void;
};

/** What nobody wants any more goes: first the row, a day later the file. All of it runs inside store.write. */
export function collection({ clock }: Pick<Core, 'clock'>, { rows, files, erase }: Parts) {
  /** Uploads that never became part of anything; the answer is how many. */
  function prune(limit: number) {
    const old = rows.unlinkedBefore.all({ before: clock.now() - UNLINKED_KEPT_MS, limit });
    for (const media of old) erase(system, media);
    return old.length;
  }

  const isLeftover = (sha256: string) => !rows.isWanted(sha256) && !files.isHeld(sha256);

  /** Files without a row: a crash between the two, or a message that was erased. */
  function noteLeftovers(found: readonly string[]) {
    for (const sha256 of found.filter(isLeftover)) rows.noteLeftover.run(sha256, clock.now());
  }

  /** Looked at once more in the transaction that removes them: somebody may have sent the same content again. */
  function dropLeftovers(limit: number) {
    const due = rows.leftoversBefore.all(clock.now() - LEFTOVERS_KEPT_MS, limit);
    for (const sha256 of due) {
      if (isLeftover(sha256)) files.remove(sha256);
      rows.forgetLeftover.run(sha256);
    }
    return due.length;
  }

  /** At once: for what no backup copies, such as an export. */
  function discard(sha256: string) {
    if (isLeftover(sha256)) files.remove(sha256);
  }

  return { prune, noteLeftovers, dropLeftovers, discard };
}
