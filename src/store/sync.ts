import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A rename is only safe on the disk once the folder itself was synced; Windows knows no such thing. */
export function syncPath(path: string) {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** The same without keeping others waiting. */
export async function syncFolder(path: string) {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** A file that is there as a whole or not at all, whatever happens meanwhile. */
export function writeWhole(file: string, content: string | Buffer) {
  writeFileSync(`${file}.new`, content, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  syncPath(dirname(file));
}
