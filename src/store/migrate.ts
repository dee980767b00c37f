import { copyFileSync, linkSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../lib/problem.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { openSqlite, type Sqlite } from './open.ts';
import { newestVersion, versionOf } from './schema-version.ts';
import { syncPath } from './sync.ts';

type Options = {
  nativeBinding?: string | undefined;
  known?: readonly Migration[];
  onProgress?: (sentence: string) => void;
  freeBytes?: (folder: string) => number;
};

/**
 * Brings an older database up to date without ever touching it: a copy is migrated and checked, then takes the
 * original's place by one rename. The original stays beside it as the backup, whose path is the answer.
 */
export function migrateFile(file: string, options: Options = {}) {
  const { nativeBinding, known = migrations, onProgress = () => {}, freeBytes = freeBytesOf } = options;
  refuseWithoutRoom(file, freeBytes);
  const original = openSqlite(file, { nativeBinding });
  original.pragma('wal_checkpoint(truncate)');
  original.exec('begin immediate');
  const from = versionOf(original);
  const copy = `${file}.migrating`;
  const backup = `${file}.before-${newestVersion(known)}`;

  onProgress('copying the database');
  removeDatabase(copy);
  copyFileSync(file, copy);
  rehearse(copy, from, known, nativeBinding, onProgress);

  onProgress('taking the new database into use');
  rmSync(backup, { force: true });
  linkSync(file, backup);
  renameSync(copy, file);
  syncPath(dirname(file));
  original.exec('rollback');
  original.close();
  return backup;
}

function rehearse(
  copy: string,
  from: number,
  known: readonly Migration[],
  nativeBinding: string | undefined,
  onProgress: (sentence: string) => void,
) {
  const db = openSqlite(copy, { nativeBinding });
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
  db.close();
  syncPath(copy);
}

function step(db: Sqlite, version: number, migration: Migration) {
  db.transaction(() => {
    migration.up(db);
    db.pragma(`user_version = ${version}`);
  })();
}

function verify(db: Sqlite) {
  const integrity = db.pragma('integrity_check(1)', { simple: true });
  const orphans = db.pragma('foreign_key_check') as unknown[];
  if (integrity === 'ok' && orphans.length === 0) return;
  throw new Problem(
    'broken',
    'migration_failed',
    `The migrated copy is not sound (${integrity}, ${orphans.length} dangling references). The original was left as it was.`,
  );
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

function removeDatabase(file: string) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;
