import { join } from 'node:path';
import { Damage, damaged, readArchive } from './archive.ts';
import { faultsOfFile } from './check.ts';
import { DATABASE, type Manifest } from './manifest.ts';
import { openSqlite, type Sqlite } from './open.ts';
import { isOurs, versionOf } from './schema-version.ts';

/** Unpacks an archive and holds its database against what the manifest says of it. */
export async function proveArchive(archive: string, into: string, nativeBinding: string | undefined) {
  const manifest = await readArchive(archive, into);
  const file = join(into, DATABASE);
  try {
    const [fault] = [...faultsOfFile(file, nativeBinding), ...differences(file, manifest, nativeBinding)];
    if (fault) throw new Damage(fault);
    return manifest;
  } catch (error) {
    throw damaged(archive, error);
  }
}

function differences(file: string, manifest: Manifest, nativeBinding: string | undefined) {
  const db = openSqlite(file, { readonly: true, nativeBinding });
  try {
    if (!isOurs(db) || versionOf(db) !== manifest.schema_version)
      return ['its database is not the one that was backed up'];
    const counted = rowCounts(db);
    const tables = Object.keys({ ...counted, ...manifest.rows });
    return tables
      .filter((table) => counted[table] !== manifest.rows[table])
      .map((table) => `the table ${table} has not as many rows as it had`);
  } finally {
    db.close();
  }
}

export function rowCounts(db: Sqlite) {
  const tables = db
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
    )
    .pluck()
    .all();
  const count = (table: string) =>
    db.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0;
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}
