import { isOurs, mediaName } from './manifest.ts';
import { openSqlite } from './open.ts';

/** The files, by their place in the data folder, that the rows of a database name. */
export function mediaNamedIn(database: string, nativeBinding: string | undefined) {
  const db = openSqlite(database, { readonly: true, nativeBinding });
  try {
    // A database that is still to be brought up to date may be of a time before there were files.
    if (db.prepare("select 1 from sqlite_schema where name = 'media'").get() === undefined) return [];
    const named = db.prepare('select distinct sha256 from media order by sha256').pluck().all() as string[];
    return named.map(mediaName).filter(isOurs);
  } finally {
    db.close();
  }
}
