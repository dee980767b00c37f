import { Problem } from '../../lib/problem.ts';
import { MEGABYTE } from '../../lib/size.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { Media, mediaRows } from './media-rows.ts';

type Parts = { rows: ReturnType<typeof mediaRows>; settings: ReturnType<typeof settingsOf> };
type Content = Pick<Media, 'sha256' | 'size'>;

/** How much room there is for files: each content takes it once, however many files have it. */
export function room({ stored }: Pick<Core, 'stored'>, { rows, settings }: Parts) {
  const limitMb = () => settings.get().storage_limit_mb;

  /** Before a byte is read. Whether a content is there already shows only at the end: then it would be too late. */
  function refuseFull() {
    const limit = limitMb();
    if (limit !== null && stored.bytes() >= limit * MEGABYTE) throw full(limit);
  }

  /** In the transaction that keeps it, so that two at once cannot share what is left. */
  function refuseOverfull({ sha256, size }: Content) {
    const limit = limitMb();
    if (limit === null || rows.isWanted(sha256)) return;
    if (stored.bytes() + size > limit * MEGABYTE) throw full(limit);
  }

  const isFirst = ({ id, sha256 }: Media) => rows.firstWith.get(sha256)?.id === id;

  function noteAdded(file: Media) {
    if (isFirst(file)) stored.noteContent(file.kind, 1, file.size);
  }

  /** Of several files with one content the oldest says what it is counted as; then the next one does. */
  function noteLeaving(file: Media) {
    if (!isFirst(file)) return;
    stored.noteContent(file.kind, -1, file.size);
    const next = rows.nextWith.get(file.sha256, file.id);
    if (next) stored.noteContent(next.kind, 1, next.size);
  }

  return { refuseFull, refuseOverfull, noteAdded, noteLeaving };
}

const full = (limitMb: number) =>
  new Problem(
    'storage_full',
    'storage_full',
    `The storage limit of ${limitMb} MB is reached. Erase what nobody needs, or let an administrator raise the limit.`,
    { details: { limit_mb: limitMb } },
  );
