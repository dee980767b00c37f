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
