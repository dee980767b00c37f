import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../lib/make-folders.ts';
import { Problem } from '../lib/problem.ts';
import { refusalOf } from '../lib/refusals.ts';
import { codeOf, messageOf } from '../lib/thrown.ts';
import { DATABASE, KEY, MEDIA } from './manifest.ts';
import { nativeBinding } from './native.ts';
import { openSqlite } from './open.ts';

/** What lies where in the data folder. */
export const folderPaths = (folder: string) => ({
  folder,
  database: join(folder, DATABASE),
  lock: join(folder, 'confab.lock'),
  keyFile: join(folder, KEY),
  media: join(folder, MEDIA),
  backups: join(folder, 'backups'),
  /** What a restore is doing just now, and the data that it puts in place. */
  restoring: join(folder, 'confab.restoring'),
  unpacked: join(folder, '.restoring'),
});

const OURS = /^(confab\..*|sqlite-.*\.node|media|backups|lost\+found|\..*)$/;

/** Makes the folder if need be, and refuses one that holds somebody else's files. */
export function claimFolder(folder: string) {
  try {
    makeFolders(folder);
  } catch (cause) {
    throw new Problem(
      'invalid',
      'bad_data_folder',
      `The data folder ${folder} cannot be made: ${reason(cause)}.`,
      { cause },
    );
  }
  const strangers = readdirSync(folder).filter((name) => !OURS.test(name));
  if (strangers.length === 0) return folderPaths(folder);
  throw new Problem(
    'conflict',
    'foreign_folder',
    `The folder ${folder} holds files that are not Confab's (${strangers.slice(0, 3).join(', ')}). Name an empty one with --data.`,
  );
}

export const holdsDatabase = (folder: string) => existsSync(folderPaths(folder).database);

export function refuseWithoutDatabase(folder: string) {
  if (holdsDatabase(folder)) return;
  throw new Problem(
    'missing',
    'no_database',
    `There is no database in ${folder}. Name the data folder with --data.`,
  );
}

/**
 * Keeps a second server, restore or demo out of the folder. The lock is a SQLite lock on a file of its own, so the
 * operating system lets go of it when the process ends, however it ends.
 */
export function lockFolder(folder: string) {
  const { lock } = folderPaths(folder);
  const db = openLock(folder, lock);
  try {
    db.exec('begin exclusive');
  } catch (error) {
    db.close();
    throw codeOf(error) === 'SQLITE_BUSY' ? inUse(folder) : error;
  }
  return () => db.close();
}

function openLock(folder: string, lock: string) {
  try {
    return openSqlite(lock, { waitMs: 0, nativeBinding: nativeBinding(folder), journal: 'delete' });
  } catch (error) {
    if (codeOf(error) === 'SQLITE_BUSY') throw inUse(folder);
    const sentence = `The data folder ${folder} cannot be written to: ${reason(error)}.`;
    throw new Problem('invalid', 'bad_data_folder', sentence, { cause: error });
  }
}

const inUse = (folder: string) =>
  new Problem(
    'conflict',
    'folder_in_use',
    `The data folder ${folder} is in use by another Confab. Stop that one first.`,
  );

const reason = (error: unknown) => refusalOf(error) ?? messageOf(error);
