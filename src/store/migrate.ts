import { constants, copyFileSync, linkSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { MINUTE } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import { messageOf } from '../lib/thrown.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { openSqlite, type Sqlite } from './open.ts';
import { newestVersion, versionOf } from './schema-version.ts';
import { syncPath } from './sync.ts';

type Options = {
  nativeBinding?: string | undefined;
  known?: readonly Migration[];
  onProgress?: (sentence: string) => void;
  freeBytes?: (folder: string) => number;
  /** How long others may still read the database. */
  waitMs?: number;
};

/**
 * Brings an older database up to date without ever touching it: a copy is migrated and checked, then takes the
 * original's place by one rename. The original stays beside it as the backup, whose path is the answer.
 */
export function migrateFile(file: string, options: Options = {}) {
  const { known = migrations, onProgress = () => {} } = options;
  const copy = `${file}.migrating`;
  removeDatabase(copy);
  try {
    makeCopy(file, copy, options);
    onProgress('taking the new database into use');
    return exchange(file, copy, `${file}.before-${newestVersion(known)}`);
  } catch (error) {
    removeDatabase(copy);
    throw error;
  }
}

function makeCopy(file: string, copy: string, options: Options) {
  const { nativeBinding, known = migrations, onProgress = () => {}, freeBytes = freeBytesOf } = options;
  const original = heldAlone(file, nativeBinding, options.waitMs ?? MINUTE);
  try {
    refuseWithoutRoom(file, freeBytes);
    onProgress('copying the database');
    copyFileSync(file, copy, constants.COPYFILE_FICLONE);
    rehearse(copy, versionOf(original), known, nativeBinding, onProgress);
  } finally {
    original.close();
  }
}

/** All of the database in its one file, and nobody else may change it until this connection is closed. */
function heldAlone(file: string, nativeBinding: string | undefined, waitMs: number) {
  const db = openSqlite(file, { nativeBinding, waitMs });
  db.pragma('wal_checkpoint(truncate)');
  db.exec('begin immediate');
  // Somebody still reads what is in the log, so that it could not be emptied.
  if (logSize(file) === 0) return db;
  db.close();
  throw inUse();
}

function rehearse(
  copy: string,
  from: number,
  known: readonly Migration[],
  nativeBinding: string | undefined,
  onProgress: (sentence: string) => void,
) {
  const db = openSqlite(copy, { nativeBinding });
  try {
    db.pragma('foreign_keys = off');
    for (const [index, migration] of known.entries()) {
      const version = index + 2;
      if (version <= from) continue;
      onProgress(`schema ${version}: ${migration.why}`);
      step(db, version, migration);
    }
    onProgress('checking the migrated copy');
    verify(db);
    db.pragma('wal_checkpoint(truncate)');
  } finally {
    db.close();
  }
  syncPath(copy);
}

function step(db: Sqlite, version: number, { up, why }: Migration) {
  try {
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${version}`);
    })();
  } catch (cause) {
    throw failed(`the step to schema ${version} (${why}) failed: ${messageOf(cause)}`, cause);
  }
}

function verify(db: Sqlite) {
  const integrity = db.pragma('integrity_check(1)', { simple: true });
  const orphans = db.prepare('pragma foreign_key_check').all();
  if (integrity === 'ok' && orphans.length === 0) return;
  throw failed(`the migrated copy is not sound: ${integrity}, ${orphans.length} dangling references`);
}

// What is in the log's place by now belongs to the old database: the new one must not find it.
function exchange(file: string, copy: string, backup: string) {
  if (logSize(file) > 0) throw inUse();
  removeDatabase(file, ['-wal', '-shm']);
  rmSync(backup, { force: true });
  keepAs(file, backup);
  renameSync(copy, file);
  syncPath(dirname(file));
  return backup;
}

// Not every file system knows a second name for a file.
function keepAs(file: string, backup: string) {
  try {
    linkSync(file, backup);
  } catch {
    copyFileSync(file, backup, constants.COPYFILE_FICLONE);
    syncPath(backup);
  }
}

// The copy, its write-ahead log and the checks need room; running out half-way is what a rehearsal must not do.
function refuseWithoutRoom(file: string, freeBytes: (folder: string) => number) {
  const needed = Math.ceil(statSync(file).size * 2.2);
  const free = freeBytes(dirname(file));
  if (free >= needed) return;
  throw new Problem(
    'storage_full',
    'no_room_to_migrate',
    `Updating the database needs ${megabytes(needed)} of free disk space, but only ${megabytes(free)} are free.`,
  );
}

function freeBytesOf(folder: string) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function removeDatabase(file: string, parts = ['', '-wal', '-shm']) {
  for (const part of parts) rmSync(file + part, { force: true });
}

const logSize = (file: string) => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;
const failed = (what: string, cause?: unknown) =>
  new Problem(
    'broken',
    'migration_failed',
    `The database could not be updated: ${what}. It was left as it was.`,
    { cause },
  );
const inUse = () =>
  new Problem(
    'conflict',
    'database_in_use',
    'Another program is reading the database, perhaps to back it up. Start again when it is done.',
  );
