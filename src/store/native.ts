import { createHash } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBundled, readAsset } from '../lib/assets.ts';

/**
 * The file of SQLite's native part. The executable carries it inside and lays it down in the data folder, because
 * that is the only place it may count on being able to write; a checkout finds its own (undefined).
 */
export function nativeBinding(dataFolder: string) {
  if (!isBundled) return undefined;
  const bytes = readAsset('sqlite.node');
  const file = join(
    dataFolder,
    `sqlite-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.node`,
  );
  if (existsSync(file)) return file;
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, bytes, { mode: 0o700 });
  renameSync(temporary, file);
  return file;
}
