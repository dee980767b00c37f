import { folderPaths } from './folder.ts';
import { longReads } from './long-reads.ts';
import { openSqlite } from './open.ts';
import { addFunctions } from './sql-functions.ts';

const opened = new Map<string, ReturnType<typeof longReads>>();

/** A connection that only reads, kept open for as long as its thread lives. */
export function readerOf(folder: string, nativeBinding: string | undefined) {
  const known = opened.get(folder);
  if (known) return known;
  const db = openSqlite(folderPaths(folder).database, { readonly: true, nativeBinding });
  addFunctions(db);
  const reader = longReads(db);
  opened.set(folder, reader);
  return reader;
}

/**
 * One for a single long read. It does not map the file: pages that were read once would count as memory of ours.
 */
export function connectionFor(folder: string, nativeBinding: string | undefined) {
  const db = openSqlite(folderPaths(folder).database, { readonly: true, nativeBinding });
  db.pragma('mmap_size = 0');
  addFunctions(db);
  return db;
}
