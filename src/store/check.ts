import { folderPaths } from './folder.ts';
import { openSqlite } from './open.ts';

/** What is wrong with the database, in SQLite's words; nothing when all is well. */
export function faultsIn(folder: string, nativeBinding: string | undefined): string[] {
  return faultsOfFile(folderPaths(folder).database, nativeBinding);
}

export function faultsOfFile(file: string, nativeBinding: string | undefined): string[] {
  const db = openSqlite(file, { readonly: true, nativeBinding });
  try {
    const integrity = db.prepare<[], string>('pragma integrity_check(20)').pluck().all();
    const orphans = db.prepare<[], { table: string; parent: string }>('pragma foreign_key_check').all();
    return [
      ...integrity.filter((line) => line !== 'ok'),
      ...orphans
        .slice(0, 20)
        .map(({ table, parent }) => `a row of ${table} refers to a missing row of ${parent}`),
    ];
  } finally {
    db.close();
  }
}
