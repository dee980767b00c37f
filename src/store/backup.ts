import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../lib/problem.ts';
import { fileFacts, type Manifest, readArchive, writeArchive } from './archive.ts';
import { faultsOfFile } from './check.ts';
import { folderPaths } from './folder.ts';
import { syncPath } from './migrate.ts';
import { openSqlite, type Sqlite } from './open.ts';
import { newestVersion, versionOf } from './schema-version.ts';

type Source = { folder: string; nativeBinding: string | undefined; keyIsGiven: boolean };
export type BackupReport = {
  file: string;
  bytes: number;
  rows: number;
  media: number;
  key_included: boolean;
};
const DATABASE = 'confab.db';
const KEY = 'confab.key';

/** A consistent copy of everything, beside a working server; it takes its name only after it was read back and checked. */
export async function backUp(
  { folder, nativeBinding, keyIsGiven }: Source,
  to: string,
  at: number,
): Promise<BackupReport> {
  const paths = folderPaths(folder);
  if (!existsSync(paths.database))
    throw new Problem('missing', 'no_database', `There is no database in ${folder}.`);
  mkdirSync(dirname(resolve(to)), { recursive: true });
  const workplace = mkdtempSync(`${resolve(to)}.making-`);
  try {
    const snapshot = join(workplace, DATABASE);
    snapshotInto(paths.database, snapshot, nativeBinding);
    const media = filesBelow(paths.media).map((name) => [`media/${name}`, join(paths.media, name)] as const);
    const key = keyIsGiven || !existsSync(paths.keyFile) ? [] : [[KEY, paths.keyFile] as const];
    const sources = Object.fromEntries([[DATABASE, snapshot], ...key, ...media]);
    const manifest = await manifestOf(snapshot, sources, nativeBinding, at);
    const archive = join(workplace, 'archive');
    await writeArchive(archive, manifest, sources);
    await proveArchive(archive, join(workplace, 'proof'), nativeBinding);
    renameSync(archive, to);
    syncPath(dirname(resolve(to)));
    return {
      file: to,
      bytes: (await fileFacts(to)).size,
      rows: Object.values(manifest.rows).reduce((sum, count) => sum + count, 0),
      media: media.length,
      key_included: key.length > 0,
    };
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

// One step over all pages: an incremental copy would begin again with every write of a busy server.
function snapshotInto(database: string, file: string, nativeBinding: string | undefined) {
  const db = openSqlite(database, { readonly: true, nativeBinding });
  db.pragma('query_only = off');
  db.prepare('vacuum into ?').run(file);
  db.close();
}

async function manifestOf(
  snapshot: string,
  sources: Record<string, string>,
  nativeBinding: string | undefined,
  at: number,
): Promise<Manifest> {
  const db = openSqlite(snapshot, { readonly: true, nativeBinding });
  const about = { schema_version: versionOf(db), rows: rowCounts(db) };
  db.close();
  const files: Manifest['files'] = {};
  for (const [name, file] of Object.entries(sources)) files[name] = await fileFacts(file);
  return { format: 1, made_at: new Date(at).toISOString(), ...about, files };
}

/** Unpacks an archive and holds its database against what the manifest says of it. */
export async function proveArchive(archive: string, into: string, nativeBinding: string | undefined) {
  const manifest = await readArchive(archive, into);
  const file = join(into, DATABASE);
  const faults = faultsOfFile(file, nativeBinding);
  if (faults.length > 0)
    throw new Problem('invalid', 'damaged_backup', `The database in the backup is damaged: ${faults[0]}.`);
  const db = openSqlite(file, { readonly: true, nativeBinding });
  const counted = rowCounts(db);
  db.close();
  const different = Object.keys(manifest.rows).find((table) => counted[table] !== manifest.rows[table]);
  if (different)
    throw new Problem('invalid', 'damaged_backup', `The backup lacks rows of the table ${different}.`);
  return manifest;
}

function rowCounts(db: Sqlite) {
  const tables = db
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  const count = (table: string) => db.prepare(`select count(*) from "${table}"`).pluck().get() as number;
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}

/** Puts a backup in place; what was there before is moved aside, never deleted. */
export async function restore(from: string, target: Omit<Source, 'keyIsGiven'>, force: boolean, at: number) {
  const { folder, nativeBinding } = target;
  const paths = folderPaths(folder);
  if (existsSync(paths.database) && !force) {
    throw new Problem(
      'conflict',
      'folder_not_empty',
      `There is a database in ${folder} already. Add --force to put it aside.`,
    );
  }
  if (!existsSync(from)) throw new Problem('missing', 'no_backup', `There is no file ${from}.`);
  const unpacked = join(folder, '.restoring');
  rmSync(unpacked, { recursive: true, force: true });
  const manifest = await proveArchive(from, unpacked, nativeBinding).catch((error) => {
    rmSync(unpacked, { recursive: true, force: true });
    throw error;
  });
  if (manifest.schema_version > newestVersion()) {
    rmSync(unpacked, { recursive: true, force: true });
    throw new Problem(
      'conflict',
      'newer_backup',
      'This backup was made by a newer Confab. Install that version first.',
    );
  }
  const aside = putAside(folder, at);
  for (const name of readdirSync(unpacked)) renameSync(join(unpacked, name), join(folder, name));
  rmSync(unpacked, { recursive: true });
  syncPath(folder);
  return { manifest, aside };
}

function putAside(folder: string, at: number) {
  const names = [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, KEY, 'media'].filter((name) =>
    existsSync(join(folder, name)),
  );
  if (names.length === 0) return null;
  const aside = join(folder, `confab.before-restore-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}`);
  mkdirSync(aside);
  for (const name of names) renameSync(join(folder, name), join(aside, name));
  return aside;
}

/** The backups in the data folder, newest first. */
export function backupsIn(folder: string) {
  const { backups } = folderPaths(folder);
  const names = existsSync(backups) ? readdirSync(backups).filter(isBackup).sort().reverse() : [];
  return names.map((name) => {
    const { size, mtimeMs } = statSync(join(backups, name));
    return { name, bytes: size, madeAt: Math.round(mtimeMs) };
  });
}

const isBackup = (name: string) => /^confab-.*\.tar\.zst$/.test(name);

/** Last night's backup in the data folder, and room made by dropping the oldest. */
export async function nightlyBackup(source: Source, { kept, at }: { kept: number; at: number }) {
  const { backups } = folderPaths(source.folder);
  const report = await backUp(
    source,
    join(backups, `confab-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}.tar.zst`),
    at,
  );
  for (const { name } of backupsIn(source.folder).slice(kept)) rmSync(join(backups, name));
  return report;
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
