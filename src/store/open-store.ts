import type { Log } from '../lib/log.ts';
import { Problem } from '../lib/problem.ts';
import { claimFolder, lockFolder } from './folder.ts';
import { migrateFile } from './migrate.ts';
import { nativeBinding } from './native.ts';
import { openSqlite } from './open.ts';
import { prepareSchema } from './schema-version.ts';
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
  return lockFolder(folder);
}

/** Opens the store of a folder, which is made and filled with the schema if need be. */
export function openStore({ folder, secretKey, log }: Wish): OpenStore | 'older' {
  const paths = claimFolder(folder);
  const native = nativeBinding(folder);
  const db = openSqlite(paths.database, { nativeBinding: native });
  const state = prepareSchema(db);
  if (state === 'older') {
    db.close();
    return 'older';
  }
  const store = createStore(db, {
    onSlow: ({ query, ms }) => log.warn({ query, ms }, 'slow query'),
    onFault: (error) => log.error({ err: error }, 'a listener to commits failed'),
  });
  const key = vault(vaultKey(paths.keyFile, secretKey));
  return { store, vault: key, nativeBinding: native, keyIsGiven: secretKey !== null };
}

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
