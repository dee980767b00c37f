import { createHash } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import tar from 'tar-stream';
import { makeFolders } from '../lib/make-folders.ts';
import { Problem } from '../lib/problem.ts';
import { isOfTheSystem } from '../lib/thrown.ts';
import { isManifest, type Manifest } from './manifest.ts';

/** A backup is a tar file under zstd, so that it can be opened without us: `tar --zstd -xf FILE`. */
const MANIFEST = 'manifest.json';
const LONGEST_MANIFEST = 256 * 1024 * 1024;
const COMPRESSION = {
  params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
};

export async function writeArchive(to: string, manifest: Manifest, sources: Record<string, string>) {
  const pack = tar.pack();
  const written = pipeline(
    pack,
    createZstdCompress(COMPRESSION),
    createWriteStream(to, { mode: 0o600, flush: true }),
  );
  written.catch((error) => pack.destroy(error));
  pack.entry({ name: MANIFEST }, JSON.stringify(manifest, null, 2));
  for (const [name, file] of Object.entries(sources)) {
    await pipeline(createReadStream(file), pack.entry({ name, size: statSync(file).size, mode: 0o600 }));
  }
  pack.finalize();
  await written;
}

/** Unpacks an archive to its very end and refuses one in which anything differs from its manifest. */
export async function readArchive(from: string, into: string): Promise<Manifest> {
  const extract = tar.extract();
  const unzip = createZstdDecompress();
  const reading = pipeline(createReadStream(from), unzip, extract);
  // Whoever reads the entries hears of a fault as well, and tells it; it must not also end the process.
  reading.catch(() => {});
  try {
    const manifest = await unpackAll(extract, into);
    await reading;
    refuseMoreThan(unzip.bytesWritten, from);
    return manifest;
  } catch (error) {
    throw isOfTheSystem(error) ? error : damaged(from, error);
  }
}

// Node's compressor may end its output with a frame that holds nothing, which its decompressor does not look at.
const EMPTY_FRAME = Buffer.from('28b52ffd240001000099e9d851', 'hex');

function refuseMoreThan(read: number, archive: string) {
  const rest = Buffer.alloc(EMPTY_FRAME.length + 1);
  const handle = openSync(archive, 'r');
  const length = readSync(handle, rest, 0, rest.length, read);
  closeSync(handle);
  if (length > 0 && !rest.subarray(0, length).equals(EMPTY_FRAME))
    throw damage('there is more after its end');
}

type Entry = AsyncIterable<unknown> & { header: { name: string; size?: number } };

async function unpackAll(entries: AsyncIterable<Entry>, into: string) {
  let manifest: Manifest | null = null;
  const missing = new Set<string>();
  for await (const entry of entries) {
    if (manifest !== null) await unpack(entry, manifest, into, missing);
    else {
      manifest = await manifestIn(entry);
      for (const name of Object.keys(manifest.files)) missing.add(name);
    }
  }
  if (manifest === null) throw damage('it is empty');
  for (const name of missing) throw damage(`it lacks ${name}`);
  return manifest;
}

async function manifestIn(entry: Entry) {
  const { name, size = 0 } = entry.header;
  if (name !== MANIFEST || size > LONGEST_MANIFEST) throw damage('confab backup did not make it');
  const chunks: Buffer[] = [];
  for await (const chunk of bytesOf(entry)) chunks.push(chunk);
  const manifest: unknown = JSON.parse(Buffer.concat(chunks).toString());
  if (isManifest(manifest)) return manifest;
  throw damage('its list of contents is not one that confab backup makes');
}

// The cast: the library's types do not say that an entry is read as bytes.
const bytesOf = (entry: Entry) => entry as AsyncIterable<Buffer>;

// Only what the manifest lists: an archive may come from anywhere, and its names from anybody.
async function unpack(entry: Entry, manifest: Manifest, into: string, missing: Set<string>) {
  const { name, size } = entry.header;
  const promised = missing.delete(name) ? manifest.files[name] : undefined;
  if (!promised) throw damage('it holds a file that it does not list');
  if (size !== promised.size) throw damage(`${name} is not as long as it was`);
  const file = join(into, name);
  makeFolders(dirname(file));
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const target = createWriteStream(file, { mode: 0o600, flush: true });
  await pipeline(bytesOf(entry), hashing, target);
  if (hash.digest('hex') !== promised.sha256) throw damage(`${name} is not what was backed up`);
}

export async function fileFacts(file: string) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return { size: statSync(file).size, sha256: hash.digest('hex') };
}

// A disk that is full, or a file that this user may not read, says nothing about the archive.

/** What we found out ourselves; other errors speak the language of a library. */
export class Damage extends Error {}
const damage = (how: string) => new Damage(how);
export const damaged = (archive: string, cause: unknown) =>
  new Problem(
    'invalid',
    'damaged_backup',
    `The backup ${archive} cannot be used: ${cause instanceof Damage ? cause.message : 'it is no Confab backup, or only a part of one'}.`,
    {
      cause,
    },
  );
