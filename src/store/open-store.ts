import type { Log } from '../lib/log.ts';
import { Problem } from '../lib/problem.ts';
import { claimFolder, lockFolder } from './folder.ts';
import { migrateFile } from './migrate.ts';
import { nativeBinding } from './native.ts';
import { openSqlite, type Sqlite } from './open.ts';
import { finishRestore, refuseHalfRestored } from './restore.ts';
import { prepareSchema, refuseForeign } from './schema-version.ts';
import { createStore } from './store.ts';
import { type Vault, vault, vaultKey } from './vault.ts';

type Wish = { folder: string; secretKey: string | null; log: Log };
export type OpenStore = {
  store: ReturnType<typeof createStore>;
  vault: Vault;
  nativeBinding: string | undefined;
  keyIsGiven: boolean;
};

/** The data folder for one process alone; the answer's `release` gives it back. */
export function holdFolder(folder: string) {
  claimFolder(folder);
  const release = lockFolder(folder);
  try {
    finishRestore(folder);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens the store of a folder, which is made and filled with the schema if need be. */
export function openStore({ folder, secretKey, log }: Wish): OpenStore | 'older' {
  const paths = claimFolder(folder);
  refuseHalfRestored(folder);
  const native = nativeBinding(folder);
  const db = openSqlite(paths.database, { nativeBinding: native, refuse: refuseForeign });
  try {
    if (prepareSchema(db) === 'older') return closed(db);
    const store = createStore(db, {
      onSlow: ({ query, ms }) => log.warn({ query, ms }, 'slow query'),
      onFault: (error) => log.error({ err: error }, 'a listener to commits failed'),
    });
    return {
      store,
      vault: openVault(db, paths.keyFile, secretKey),
      nativeBinding: native,
      keyIsGiven: secretKey !== null,
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

function closed(db: Sqlite) {
  db.close();
  return 'older' as const;
}

// Under the database's lock, because two processes that both made a key would each seal with their own.
const openVault = (db: Sqlite, keyFile: string, secretKey: string | null) =>
  vault(db.transaction(() => vaultKey(keyFile, secretKey)).immediate());

/** For commands that run beside a server: they never migrate, because the server may be at work. */
export function openStoreAsItIs(wish: Wish): OpenStore {
  const opened = openStore(wish);
  if (opened !== 'older') return opened;
  throw new Problem(
    'conflict',
    'older_database',
    'The database is of an older version. Start the server once: it brings it up to date.',
  );
}

export function migrateFolder(folder: string, onProgress: (sentence: string) => void) {
  const { database } = claimFolder(folder);
  return migrateFile(database, { nativeBinding: nativeBinding(folder), onProgress });
}
