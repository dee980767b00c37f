import { createHash, randomUUID } from 'node:crypto';
import { accessSync, constants, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable, readAsset } from '../lib/assets.ts';
import { Problem } from '../lib/problem.ts';

/**
 * The file of SQLite's native part. The executable carries it inside and lays it down in the data folder, because
 * that is the only place it may count on being able to write; a checkout finds its own (undefined).
 */
export const nativeBinding = (dataFolder: string) =>
  isExecutable ? layDown(readAsset('sqlite.node'), dataFolder) : undefined;

/** Writes the native part under a name made from its bytes, unless it is there and whole. */
export function layDown(bytes: Buffer, folder: string) {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = join(folder, `sqlite-${hash.slice(0, 16)}.node`);
  if (!holds(file, bytes)) replace(file, bytes, folder);
  refuseNoexec(file, folder);
  return file;
}

// The bytes are compared, not only the name: a power cut may have left a file with the right name and no content.
function holds(file: string, bytes: Buffer) {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}

function replace(file: string, bytes: Buffer, folder: string) {
  const temporary = join(folder, `.sqlite-${randomUUID()}`);
  writeFileSync(temporary, bytes, { mode: 0o700 });
  renameSync(temporary, file);
}

function refuseNoexec(file: string, folder: string) {
  try {
    accessSync(file, constants.X_OK);
  } catch (cause) {
    throw new Problem(
      'invalid',
      'noexec_data_folder',
      `The data folder ${folder} lies on a file system mounted "noexec", but SQLite's native part is loaded from ` +
        'there. Mount it with "exec" or name another folder with --data.',
      { cause },
    );
  }
}
