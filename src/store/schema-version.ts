import { readAsset } from '../lib/assets.ts';
import { Problem } from '../lib/problem.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { APPLICATION_ID, type Sqlite } from './open.ts';

/** The first schema is version 1; every migration adds one. */
export const newestVersion = (known: readonly Migration[] = migrations) => 1 + known.length;

export const versionOf = (db: Sqlite) => db.pragma('user_version', { simple: true }) as number;
export const isOurs = (db: Sqlite) => db.pragma('application_id', { simple: true }) === APPLICATION_ID;
const isEmpty = (db: Sqlite) => db.prepare('select count(*) from sqlite_schema').pluck().get() === 0;

/** Creates the schema in an empty database and says whether an existing one has to be migrated first. */
export function prepareSchema(db: Sqlite): 'ready' | 'older' {
  if (isEmpty(db)) createSchema(db);
  refuseForeign(db);
  const version = versionOf(db);
  if (version > newestVersion()) throw tooNew(version);
  return version === newestVersion() ? 'ready' : 'older';
}

export function refuseForeign(db: Sqlite) {
  if (isEmpty(db) || isOurs(db)) return;
  throw new Problem('conflict', 'foreign_database', 'The file confab.db belongs to another program.');
}

export function createSchema(db: Sqlite) {
  db.transaction(() => {
    // Two processes may both have found an empty database; the second one waited here for the first.
    if (!isEmpty(db)) return;
    db.exec(readAsset('schema.sql').toString());
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${newestVersion()}`);
  }).immediate();
}

const tooNew = (version: number) =>
  new Problem(
    'conflict',
    'newer_database',
    `The data folder was written by a newer Confab (schema ${version}; this program knows ${newestVersion()}). ` +
      'Install that version or a later one, or restore a backup made with this one.',
  );
