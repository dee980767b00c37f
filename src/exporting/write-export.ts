import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isArchive } from '../domain/exports/formats.ts';
import type { ExportOrder, Steps } from '../domain/exports/order.ts';
import { Problem } from '../lib/problem.ts';
import { isDiskFull } from '../lib/refusals.ts';
import { mediaName } from '../store/manifest.ts';
import type { Sqlite } from '../store/open.ts';
import { archived } from './archive.ts';
import type { Talk } from './talk.ts';
import { talksFrom } from './talks.ts';
import type { Bytes, Material } from './writer.ts';
import { writers } from './writers.ts';

type Place = { db: Sqlite; folder: string; file: string };
const PIECE = 64 * 1024;
const TELL_EVERY_MS = 500;

/** Writes an export into a file; whatever it holds is read and written page by page. */
export async function writeExport(
  { db, folder, file }: Place,
  order: ExportOrder,
  onProgress: (steps: Steps) => void,
) {
  const { total, talks, files } = talksFrom(db, order);
  const writer = await writers[order.format]();
  const told = telling(total, writer.passes, onProgress);
  const pathOf = (sha256: string) => join(folder, mediaName(sha256));
  const material: Material = {
    talks: () => counted(talks(), told),
    total,
    heading: order.heading,
    read: (sha256) => readFile(pathOf(sha256)).catch(() => null),
    withAttachments: order.options.include_attachments ?? false,
  };
  const document = writer.write(material);
  const bytes = isArchive(order.format, order.options)
    ? archived(`conversations.${order.format}`, pieces(document), files(), pathOf)
    : pieces(document);
  return written(bytes, file);
}

function* counted(talks: Iterable<Talk>, told: () => void) {
  const giveWay = pauses();
  for (const talk of talks) {
    yield talk;
    told();
    giveWay();
  }
}

const WORK_MS = 2;
const PAUSE_MS = 3;

/** Works less than half of the time: who waits for an answer of the server is not to notice that it also writes an export. */
function pauses() {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  let since = performance.now();
  return () => {
    if (performance.now() - since < WORK_MS) return;
    Atomics.wait(nobody, 0, 0, PAUSE_MS);
    since = performance.now();
  };
}

/** Now and then, not with each step. */
function telling(total: number, passes: number, onProgress: (steps: Steps) => void) {
  let steps = 0;
  let last = performance.now();
  onProgress({ done: 0, total });
  return () => {
    steps += 1;
    if (performance.now() - last < TELL_EVERY_MS) return;
    last = performance.now();
    onProgress({ done: Math.floor(steps / passes), total });
  };
}

/** Few large pieces instead of many small ones. */
async function* pieces(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let texts: string[] = [];
  let length = 0;
  for await (const part of bytes) {
    if (typeof part !== 'string') {
      if (length > 0) yield Buffer.from(texts.join(''));
      [texts, length] = [[], 0];
      yield part;
      continue;
    }
    texts.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield Buffer.from(texts.join(''));
    [texts, length] = [[], 0];
  }
  yield Buffer.from(texts.join(''));
}

async function written(bytes: AsyncIterable<Uint8Array>, file: string) {
  const hash = createHash('sha256');
  let size = 0;
  async function* noting(source: AsyncIterable<Uint8Array>) {
    for await (const piece of source) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
  }
  try {
    await pipeline(bytes, noting, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (error) {
    throw isDiskFull(error) ? noRoom(error) : error;
  }
  return { sha256: hash.digest('hex'), size };
}

/** For whoever asked, who may be able to mend it. */
export const noRoom = (cause: unknown) =>
  new Problem(
    'storage_full',
    'storage_full',
    'The disk is full, so the export could not be written. Make room, or narrow it down.',
    { cause },
  );
