import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Attached } from './talk.ts';

/** What is compressed already gains nothing. */
const PACKED = /\.(zip|gz|7z|rar|png|jpe?g|gif|webp|mp[34]|m4a|ogg|webm|mov|pdf|docx|xlsx|pptx)$/i;

/** The document first, then the files; each is opened when its turn comes, and what is lost is left out. */
export function archived(
  name: string,
  document: AsyncIterable<Uint8Array>,
  files: Iterable<Attached>,
  pathOf: (sha256: string) => string,
): Readable {
  const zip = new ZipFile();
  const out = new Readable().wrap(zip.outputStream);
  const add = async (source: Readable, place: string) => {
    zip.addReadStream(source, place, { compress: !PACKED.test(place) });
    await finished(source, { writable: false });
  };
  zip.on('error', (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  void fill().catch((error) => out.destroy(error));
  return out;

  async function fill() {
    await add(Readable.from(document), name);
    for (const { sha256, place } of files)
      if (await isThere(pathOf(sha256))) await add(createReadStream(pathOf(sha256)), place);
    zip.end();
  }
}

const isThere = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
