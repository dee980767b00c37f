import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DAY } from '../lib/clock.ts';
import { makeFolders } from '../lib/make-folders.ts';
import { Problem } from '../lib/problem.ts';
import { isDiskFull } from '../lib/refusals.ts';
import { codeOf } from '../lib/thrown.ts';
import { fileFacts, writeArchive } from './archive.ts';
import { folderPaths, refuseWithoutDatabase } from './folder.ts';
import { DATABASE, KEY, type Manifest, MEDIA } from './manifest.ts';
import { mediaNamedIn } from './named-media.ts';
import { openSqlite } from './open.ts';
import { proveArchive, rowCounts } from './proof.ts';
import { refuseHalfRestored } from './restore.ts';
import { refuseForeign, versionOf } from './schema-version.ts';
import { syncPath } from './sync.ts';

type Source = { folder: string; nativeBinding: string | undefined; keyIsGiven: boolean };
export type BackupReport = {
  file: string;
  bytes: number;
  rows: number;
  media: number;
  /** Files that a row names and that were not there. */
  media_missing: number;
  key_included: boolean;
};

/** A consistent copy of everything, beside a working server; it takes its name only after it was read back and checked. */
export async function backUp(source: Source, to: string, at: number): Promise<BackupReport> {
  refuseHalfRestored(source.folder);
  refuseWithoutDatabase(source.folder);
  const target = resolve(to);
  makeFolders(dirname(target));
  sweepAbandoned(target, at);
  const workplace = mkdtempSync(`${target}${MAKING}`);
  try {
    const manifest = await makeIn(workplace, source, at);
    const wanted = mediaNamedIn(join(workplace, DATABASE), source.nativeBinding).length;
    renameSync(join(workplace, ARCHIVE), target);
    syncPath(dirname(target));
    return reportOf(to, manifest, wanted);
  } catch (error) {
    throw isFull(error) ? noRoom(dirname(target), error) : error;
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

const MAKING = '.making-';
const ARCHIVE = 'archive';

/** What a backup left behind that was killed while it was made. */
function sweepAbandoned(target: string, at: number) {
  const folder = dirname(target);
  for (const name of readdirSync(folder).filter((each) => each.startsWith(`${basename(target)}${MAKING}`)))
    if (statSync(join(folder, name)).mtimeMs < at - DAY) rmSync(join(folder, name), { recursive: true });
}

// The database first: a file is in its place before the row that names it is committed, and stays for a day after the
// last such row is gone. So whatever the copy of the database names can be copied after it.
async function makeIn(workplace: string, { folder, nativeBinding, keyIsGiven }: Source, at: number) {
  const paths = folderPaths(folder);
  const snapshot = join(workplace, DATABASE);
  snapshotInto(paths.database, snapshot, nativeBinding);
  const sources: Record<string, string> = { [DATABASE]: snapshot };
  if (!keyIsGiven && existsSync(paths.keyFile)) sources[KEY] = paths.keyFile;
  for (const name of mediaNamedIn(snapshot, nativeBinding))
    if (existsSync(join(folder, name))) sources[name] = join(folder, name);
  const manifest = await manifestOf(snapshot, sources, nativeBinding, at);
  const archive = join(workplace, ARCHIVE);
  await writeArchive(archive, manifest, sources);
  await proveArchive(archive, join(workplace, 'proof'), nativeBinding);
  return manifest;
}

// One step over all pages: an incremental copy would begin again with every write of a busy server.
function snapshotInto(database: string, file: string, nativeBinding: string | undefined) {
  const db = openSqlite(database, { readonly: true, nativeBinding, refuse: refuseForeign });
  try {
    db.pragma('query_only = off');
    db.prepare('vacuum into ?').run(file);
  } finally {
    db.close();
  }
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

const reportOf = (file: string, { rows, files }: Manifest, wanted: number): BackupReport => ({
  file,
  bytes: statSync(file).size,
  rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
  media: mediaIn(files),
  media_missing: wanted - mediaIn(files),
  key_included: Object.hasOwn(files, KEY),
});

const mediaIn = (files: Manifest['files']) =>
  Object.keys(files).filter((name) => name.startsWith(`${MEDIA}/`)).length;

const isFull = (error: unknown) => codeOf(error) === 'SQLITE_FULL' || isDiskFull(error);

function noRoom(folder: string, cause: unknown) {
  const { bavail, bsize } = statfsSync(folder);
  const sentence = `There is no room for the backup in ${folder}: only ${Math.round((bavail * bsize) / 1e6)} MB are free, and while it is made it takes more than twice the space of the data.`;
  return new Problem('storage_full', 'no_room_for_backup', sentence, { cause });
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
