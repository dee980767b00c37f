import type { Clock } from '../lib/clock.ts';
import type { Ids } from '../lib/ids.ts';
import type { Store } from '../store/store.ts';
import type { Vault } from '../store/vault.ts';

/** What every noun is built on. */
export type Foundation = { store: Store; clock: Clock; ids: Ids; vault: Vault };
