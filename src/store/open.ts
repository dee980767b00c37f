import Database from 'better-sqlite3';

export type Sqlite = Database.Database;

/** Stands in the file's header, so that another program's database is recognised ("cnfb"). */
export const APPLICATION_ID = 0x636e6662;

type Options = {
  readonly?: boolean;
  nativeBinding?: string | undefined;
  waitMs?: number;
  journal?: 'wal' | 'delete';
  /** Asked before anything in the file is changed. */
  refuse?: (db: Sqlite) => void;
};

/** Opens a database with the settings that everything here relies on. */
export function openSqlite(file: string, options: Options = {}): Sqlite {
  const { readonly = false, nativeBinding, waitMs = 5000, journal = 'wal', refuse } = options;
  const db = new Database(file, { readonly, timeout: waitMs, ...(nativeBinding && { nativeBinding }) });
  db.pragma('foreign_keys = on');
  db.pragma('trusted_schema = off');
  db.pragma('temp_store = memory');
  db.pragma('mmap_size = 268435456');
  db.pragma('cache_size = -16000');
  try {
    refuse?.(db);
    if (readonly) db.pragma('query_only = on');
    else makeDurable(db, journal);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

// FULL: a commit is on the disk before anyone is told; group commit makes that cheap (see commit.ts).
function makeDurable(db: Sqlite, journal: string) {
  db.pragma(`journal_mode = ${journal}`);
  db.pragma('synchronous = full');
  // Pages that change often are then copied back into the database once instead of many times (bench: create).
  db.pragma('wal_autocheckpoint = 8000');
}
