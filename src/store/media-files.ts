import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../lib/problem.ts';
import { isDiskFull } from '../lib/refusals.ts';
import { mediaName } from './manifest.ts';
import { syncFolder } from './sync.ts';

/** A file that has arrived; `isNew` when there was none with this content before. */
export type Taken = Written & { head: Buffer; isNew: boolean };
export type Written = { sha256: string; size: number };
export type MediaFiles = ReturnType<typeof mediaFiles>;

const SHA_256 = /^[0-9a-f]{64}$/;
/** As much of a file as one looks at to tell what it is. */
const HEAD_BYTES = 256 * 1024;

/** The bytes of files, each content once, under its SHA-256. Which of them are wanted the rows know. */
export function mediaFiles(data: string) {
  const folder = join(data, 'media');
  const incoming = join(folder, '.incoming');
  const ours = randomUUID();
  const held = new Map<string, number>();
  const placeOf = (sha256: string) => join(data, mediaName(sha256));

  /**
   * Takes in what arrives: to a temporary file, to the disk, to its place. From then on the content is held, so that
   * nobody removes it before the row that names it is written: whoever calls this must `letGo`. The chunks are taken over:
   * nobody else may read them any more.
   */
  const take = (source: AsyncIterable<Buffer>): Promise<Taken> =>
    takeFrom((temporary) => writeHashed(source, temporary));

  /** The same of what is written elsewhere, such as on a thread: `write` is told into which file. */
  async function takeFrom<W extends Written>(
    write: (file: string) => Promise<W>,
  ): Promise<W & { isNew: boolean }> {
    const temporary = join(incoming, `${ours}.${randomUUID()}`);
    try {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const written = await write(temporary);
      hold(written.sha256);
      return { ...written, isNew: await placed(temporary, written) };
    } catch (error) {
      throw isDiskFull(error) ? noRoom(error) : error;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async function placed(temporary: string, { sha256, size }: Written) {
    const place = placeOf(sha256);
    const isNew = (await sizeOf(sha256)) !== size;
    try {
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      if (isNew) await rename(temporary, place);
      // Also when it was there already: whoever put it there may not have come to this yet.
      for (const each of [dirname(place), folder, data]) await syncFolder(each);
      return isNew;
    } catch (error) {
      letGo(sha256);
      throw error;
    }
  }

  const hold = (sha256: string) => void held.set(sha256, (held.get(sha256) ?? 0) + 1);

  function letGo(sha256: string) {
    const left = (held.get(sha256) ?? 1) - 1;
    if (left > 0) held.set(sha256, left);
    else held.delete(sha256);
  }

  /** null when there is no such file. */
  const sizeOf = (sha256: string) =>
    stat(placeOf(sha256)).then(
      ({ size }) => size,
      () => null,
    );

  /** The SHA-256 of every file that is there. */
  async function* all() {
    for (const prefix of await namesIn(folder))
      if (/^[0-9a-f]{2}$/.test(prefix))
        for (const rest of await namesIn(join(folder, prefix)))
          if (SHA_256.test(prefix + rest)) yield prefix + rest;
  }

  /** Removes what was still arriving when an earlier process ended. */
  async function sweep() {
    const left = (await namesIn(incoming)).filter((name) => !name.startsWith(ours));
    for (const name of left) await rm(join(incoming, name), { force: true });
  }

  return {
    take,
    takeFrom,
    letGo,
    isHeld: (sha256: string) => held.has(sha256),
    sizeOf,
    all,
    read: (sha256: string, part?: { start: number; end: number }) => createReadStream(placeOf(sha256), part),
    remove: (sha256: string) => rmSync(placeOf(sha256), { force: true }),
    sweep,
  };
}

/** Hashes what arrives while it is written, and has it on the disk in the end. */
async function writeHashed(source: AsyncIterable<Buffer>, path: string) {
  const hash = createHash('sha256');
  const first: Buffer[] = [];
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of source) {
      const isOfHead = size < HEAD_BYTES;
      size += chunk.length;
      hash.update(chunk);
      await writeAll(file, chunk);
      // From then on it has no length any more either.
      if (isOfHead) first.push(chunk);
      else giveBack(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size, head: Buffer.concat(first).subarray(0, HEAD_BYTES) };
}

/** A disk that is almost full takes a part of it, and says so only when asked again. */
async function writeAll(file: FileHandle, chunk: Buffer) {
  for (let written = 0; written < chunk.length; ) written += (await file.write(chunk, written)).bytesWritten;
}

/**
 * The memory of a chunk, now that nobody needs it. The collector, to which it would be left, knows little of such memory:
 * looking for it again and again was half of the time of a large file (bench: upload).
 */
function giveBack({ buffer, length }: Buffer) {
  // One that shares its memory has neighbours who may still be waiting for their turn.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === length) buffer.transfer(0);
}

async function namesIn(folder: string) {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const noRoom = (cause: unknown) =>
  new Problem('storage_full', 'storage_full', 'The disk is full, so the file was not kept.', { cause });
