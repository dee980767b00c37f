import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { examineDatabase } from './doctor-database.ts';
import { bad, type Finding, ok, warning } from './findings.ts';
import { folderPaths } from './folder.ts';
import { nativeBinding } from './native.ts';

export type Patient = { folder: string; publicUrl: string | null; secretKey: string | null };
const LITTLE_ROOM = 200_000_000;

/** Looks at everything that goes wrong on people's own machines, and says what to do about it. */
export function examine({ folder, publicUrl, secretKey }: Patient, now: number): Finding[] {
  const paths = folderPaths(folder);
  if (existsSync(paths.restoring)) return [halfRestored(folder)];
  if (!existsSync(paths.database)) return [nothingThere(folder)];
  return [
    ...permissions(folder),
    room(folder, paths.database),
    ...examineDatabase(paths, { secretKey, now, nativeBinding: nativeBinding(folder) }),
    address(publicUrl),
  ];
}

const nothingThere = (folder: string) =>
  bad('folder', `There is no database in ${folder}. Name the data folder with --data.`);
const halfRestored = (folder: string) =>
  bad('folder', `A restore of ${folder} is at work, or was cut off. Starting the server finishes it.`);

// Windows knows other rights, which a mode does not tell.
function permissions(folder: string): Finding[] {
  if (process.platform === 'win32') return [];
  const inside = readdirSync(folder).filter((name) => /^(confab\.|media$|backups$)/.test(name));
  const open = [folder, ...inside.map((name) => join(folder, name))].filter(isOpenToOthers);
  if (open.length === 0) return [ok('permissions', 'Only the owner can read the data folder.')];
  return [warning('permissions', `Others may enter or read ${open.join(', ')}. Run: chmod -R go= ${folder}`)];
}

const isOpenToOthers = (path: string) => (statSync(path).mode & 0o077) !== 0;

function room(folder: string, database: string) {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const needed = Math.max(LITTLE_ROOM, statSync(database).size * 2.2);
  const sentence = `${Math.round(free / 1e6)} MB of disk space are free.`;
  if (free < LITTLE_ROOM) return bad('disk', `${sentence} Make room before writing fails.`);
  return free < needed
    ? warning('disk', `${sentence} An upgrade or backup may need ${Math.round(needed / 1e6)} MB.`)
    : ok('disk', sentence);
}

const address = (publicUrl: string | null) =>
  publicUrl === null
    ? warning(
        'address',
        'CONFAB_PUBLIC_URL is not set: links in mails and webhooks will name the listening address.',
      )
    : ok('address', `Links begin with ${publicUrl}.`);
