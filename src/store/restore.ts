import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolders } from '../lib/make-folders.ts';
import { Problem } from '../lib/problem.ts';
import { folderPaths } from './folder.ts';
import { DATABASE, KEY, MEDIA } from './manifest.ts';
import { proveArchive } from './proof.ts';
import { newestVersion } from './schema-version.ts';
import { syncPath, writeWhole } from './sync.ts';

/** What a restore is about to do, written down before it does it: see `finishRestore`. */
type Plan = { aside: string; old: string[]; fresh: string[] };
type Target = { folder: string; nativeBinding: string | undefined };

/** Puts a backup in place; what was there before is moved aside, never deleted. Whoever calls holds the folder. */
export async function restore(from: string, { folder, nativeBinding }: Target, force: boolean, at: number) {
  refuseToOverwrite(folder, force);
  const { unpacked, restoring } = folderPaths(folder);
  rmSync(unpacked, { recursive: true, force: true });
  try {
    const manifest = await proveArchive(from, unpacked, nativeBinding);
    refuseNewer(manifest.schema_version);
    syncTree(unpacked);
    const plan = planFor(folder, unpacked, at);
    writeWhole(restoring, JSON.stringify(plan));
    finishRestore(folder);
    return { manifest, aside: plan.old.length > 0 ? join(folder, plan.aside) : null };
  } catch (error) {
    if (!existsSync(restoring)) rmSync(unpacked, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Carries out what a restore has planned, from wherever it stopped: it may have been killed in the middle, and half
 * of the old and half of the new data must never be taken for an installation. Without a plan nothing was moved yet.
 */
export function finishRestore(folder: string) {
  const { restoring, unpacked } = folderPaths(folder);
  if (existsSync(restoring)) {
    const plan: Plan = JSON.parse(readFileSync(restoring, 'utf8'));
    putAside(folder, plan);
    moveAll(plan.fresh, unpacked, folder);
    rmSync(restoring);
    syncPath(folder);
  }
  rmSync(unpacked, { recursive: true, force: true });
}

/** For whoever reads the folder without holding it. */
export function refuseHalfRestored(folder: string) {
  if (!existsSync(folderPaths(folder).restoring)) return;
  throw new Problem(
    'conflict',
    'restore_unfinished',
    `A restore of ${folder} is at work, or was cut off. Starting the server finishes it.`,
  );
}

function refuseToOverwrite(folder: string, force: boolean) {
  if (force || !existsSync(folderPaths(folder).database)) return;
  throw new Problem(
    'conflict',
    'folder_not_empty',
    `There is a database in ${folder} already. Add --force to put it aside.`,
  );
}

function refuseNewer(version: number) {
  if (version <= newestVersion()) return;
  throw new Problem(
    'conflict',
    'newer_backup',
    'This backup was made by a newer Confab. Install that version first.',
  );
}

function planFor(folder: string, unpacked: string, at: number): Plan {
  const there = (names: string[], where: string) => names.filter((name) => existsSync(join(where, name)));
  return {
    aside: `confab.before-restore-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}`,
    old: there([DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, KEY, MEDIA], folder),
    fresh: there([DATABASE, KEY, MEDIA], unpacked),
  };
}

function putAside(folder: string, { aside, old }: Plan) {
  if (old.length === 0) return;
  // A plan is a file that anybody may have written: it names a folder in here.
  const place = join(folder, basename(aside));
  makeFolders(place);
  // What lies aside already was moved before we were cut off; under its old name there may be the new one by now.
  const left = old.filter((name) => !existsSync(join(place, name)));
  moveAll(left, folder, place);
}

function moveAll(names: string[], from: string, to: string) {
  for (const name of names.filter((each) => existsSync(join(from, each))))
    renameSync(join(from, name), join(to, name));
  syncPath(to);
  syncPath(from);
}

/** The files were synced as they were written; their names are kept by their folders. */
function syncTree(folder: string) {
  for (const name of readdirSync(folder))
    if (statSync(join(folder, name)).isDirectory()) syncTree(join(folder, name));
  syncPath(folder);
}
