import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import tar from 'tar-stream';
import { Problem } from '../lib/problem.ts';

/** A backup is a tar file under zstd, so that it can be opened without us: `tar --zstd -xf FILE`. */
export type Manifest = {
  format: 1;
  made_at: string;
  schema_version: number;
  rows: Record<string, number>;
  files: Record<string, { size: number; sha256: string }>;
};
const MANIFEST = 'manifest.json';
const COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

export async function writeArchive(to: string, manifest: Manifest, sources: Record<string, string>) {
  const pack = tar.pack();
  const written = pipeline(
    pack,
    createZstdCompress(COMPRESSION),
    createWriteStream(to, { mode: 0o600, flush: true }),
  );
  pack.entry({ name: MANIFEST }, JSON.stringify(manifest, null, 2));
  for (const [name, file] of Object.entries(sources)) {
    await pipeline(createReadStream(file), pack.entry({ name, size: statSync(file).size, mode: 0o600 }));
  }
  pack.finalize();
  await written;
}

/** Reads an archive to its end and refuses one in which anything differs from its manifest; `into` also unpacks it. */
export async function readArchive(from: string, into: string): Promise<Manifest> {
  const extract = tar.extract();
  const reading = pipeline(createReadStream(from), createZstdDecompress(), extract);
  let manifest: Manifest | null = null;
  const seen = new Set<string>();
  try {
    for await (const entry of extract) {
      if (entry.header.name === MANIFEST) manifest = await manifestIn(entry);
      else await unpack(entry, manifest, into, seen);
    }
    await reading;
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw damaged(from, (cause as Error).message, cause);
  }
  const missing = Object.keys(manifest?.files ?? {}).filter((name) => !seen.has(name));
  if (manifest === null || missing.length > 0) throw damaged(from, `it lacks ${missing[0] ?? MANIFEST}`);
  return manifest;
}

type Entry = AsyncIterable<unknown> & { header: { name: string } };

async function manifestIn(entry: Entry) {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Manifest;
}

// Only names that the manifest lists, and only those that stay below the folder: an archive may come from anywhere.
async function unpack(entry: Entry, manifest: Manifest | null, into: string, seen: Set<string>) {
  const { name } = entry.header;
  const promised = manifest?.files[name];
  if (!promised || !/^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/.test(name))
    throw damaged(name, 'it holds a file that it does not list');
  const file = join(into, name);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let size = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(
    entry as AsyncIterable<Buffer>,
    measured,
    createWriteStream(file, { mode: 0o600, flush: true }),
  );
  if (size !== promised.size || hash.digest('hex') !== promised.sha256)
    throw damaged(name, 'its content differs from what was backed up');
  seen.add(name);
}

export async function fileFacts(file: string) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return { size: statSync(file).size, sha256: hash.digest('hex') };
}

const damaged = (what: string, how: string, cause?: unknown) =>
  new Problem('invalid', 'damaged_backup', `The backup ${what} cannot be used: ${how}.`, { cause });
