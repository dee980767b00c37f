import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import tar from 'tar-stream';

export type Contents = Map<string, Buffer>;

/** What is inside a backup, by name. */
export async function contentsOf(archive: Buffer): Promise<Contents> {
  const extract = tar.extract();
  extract.end(zstdDecompressSync(archive));
  const contents: Contents = new Map();
  for await (const entry of extract) contents.set(entry.header.name, await buffer(entry));
  return contents;
}

/** Writes a backup of one's own making, as somebody might who means no good. */
export async function forge(file: string, contents: Contents) {
  const pack = tar.pack();
  for (const [name, bytes] of contents) pack.entry({ name }, bytes);
  pack.finalize();
  writeFileSync(file, zstdCompressSync(await buffer(pack)));
}

/** The same contents with a manifest that vouches for all of them. */
export function vouched(contents: Contents, claims: Record<string, unknown> = {}): Contents {
  const { 'manifest.json': manifest, ...rest } = Object.fromEntries(contents);
  const facts = (bytes: Buffer) => ({
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const files = Object.fromEntries(Object.entries(rest).map(([name, bytes]) => [name, facts(bytes)]));
  const told = { ...JSON.parse(String(manifest)), files, ...claims };
  return new Map([['manifest.json', Buffer.from(JSON.stringify(told))], ...Object.entries(rest)]);
}
