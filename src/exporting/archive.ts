import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Attached } from './talk.ts';
import { zipped } from './zipped.ts';

/** What is compressed already gains nothing. */
const PACKED = /\.(zip|gz|7z|rar|png|jpe?g|gif|webp|mp[34]|m4a|ogg|webm|mov|pdf|docx|xlsx|pptx)$/i;

/** The document first, then the files; each is opened when its turn comes, and what is lost is left out. */
export const archived = (
  name: string,
  document: AsyncIterable<Uint8Array>,
  files: Iterable<Attached>,
  pathOf: (sha256: string) => string,
): Readable =>
  zipped(async (add) => {
    await add(Readable.from(document), name, PACKED.test(name));
    for (const { sha256, place } of files)
      if (await isThere(pathOf(sha256)))
        await add(createReadStream(pathOf(sha256)), place, PACKED.test(place));
  });

const isThere = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
