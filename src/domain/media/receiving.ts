import { extensionOf, safeFileName } from '../../lib/file-name.ts';
import { type ImageSize, imageSize } from '../../lib/image-size.ts';
import { Problem } from '../../lib/problem.ts';
import { MEGABYTE } from '../../lib/size.ts';
import { contentTypeOf } from '../../lib/sniff.ts';
import type { MediaFiles } from '../../store/media-files.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { mediaRows } from './media-rows.ts';
import type { room as roomOf } from './room.ts';

/** A file that lies in its place, held until whoever received it has written the row that names it. */
export type Received = {
  sha256: string;
  size: number;
  filename: string;
  contentType: string;
  picture: ImageSize | null;
  isNew: boolean;
};
type Named = { filename: string; contentType: string };
type Parts = {
  rows: ReturnType<typeof mediaRows>;
  files: MediaFiles;
  settings: ReturnType<typeof settingsOf>;
  room: ReturnType<typeof roomOf>;
};

/** How files come in: outside of any transaction, before the change that they belong to. */
export function receiving({ rows, files, settings, room }: Parts) {
  const limitBytes = () => settings.get().upload_limit_mb * MEGABYTE;

  /** Whoever receives a file calls `release` in the end, whether or not a row was written. */
  async function receive(source: AsyncIterable<Buffer>, { filename, contentType }: Named): Promise<Received> {
    refuseBlocked(filename);
    room.refuseFull();
    const { head, ...taken } = await files.take(source);
    const seen = contentTypeOf(head, contentType);
    return {
      ...taken,
      filename: safeFileName(filename),
      contentType: seen,
      picture: imageSize(head, seen),
    };
  }

  /** What came to nothing leaves no file behind. What lay there before may be on its way into a backup: it stays. */
  function release({ sha256, isNew }: Received) {
    files.letGo(sha256);
    if (isNew && !files.isHeld(sha256) && !rows.isWanted(sha256)) files.remove(sha256);
  }

  function refuseBlocked(filename: string) {
    const extension = extensionOf(safeFileName(filename));
    if (!settings.get().upload_blocked_extensions.includes(extension)) return;
    const sentence = `Files ending in .${extension} are not accepted here.`;
    throw new Problem('invalid', 'blocked_extension', sentence, {
      details: { extension },
      fields: { file: [sentence] },
    });
  }

  return { limitBytes, receive, release, refuseBlocked };
}
