import { argon2Sync, randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { system } from '../../src/domain/actor.ts';
import type { Domain } from '../../src/domain/domain.ts';
import { writeExport } from '../../src/exporting/write-export.ts';
import type { Dialect } from '../../src/http/dialect.ts';
import { analysisOf } from '../../src/intelligence/built-in/analysis.ts';
import { randomIds } from '../../src/lib/ids.ts';
import { silentLog } from '../../src/lib/log.ts';
import type { Lookup } from '../../src/lib/outbound.ts';
import { LIMIT_MS, longReads } from '../../src/store/long-reads.ts';
import { openSqlite } from '../../src/store/open.ts';
import { createSchema } from '../../src/store/schema-version.ts';
import { createStore } from '../../src/store/store.ts';
import { vault } from '../../src/store/vault.ts';
import { manualClock } from './clock.ts';

export const password = 'correct horse battery';
export type People = Record<'ada' | 'bek', { id: number; token: string; key: string; secret: string }>;
type Parts = {
  clock: ReturnType<typeof manualClock>;
  environment?: Record<string, string>;
  dialects?: Dialect[];
  lookup?: Lookup;
  /** The data folder; the database is in memory. */
  folder?: string;
};
const KEY = Buffer.alloc(32, 7);

/** The application on a database in memory. */
export function appOn(
  db: Database.Database,
  { clock, environment = {}, dialects, lookup, folder = '' }: Parts,
) {
  db.pragma('foreign_keys = on');
  const reading = longReads(db);
  return createApp({
    config: { ...readConfig(environment), verify: true },
    store: createStore(db),
    vault: vault(KEY),
    clock,
    ids: randomIds,
    log: silentLog,
    threadData: { folder, nativeBinding: undefined, keyIsGiven: true },
    dialects,
    lookup,
    // A database in memory has no other connections.
    read: async (reads) => reading(reads, LIMIT_MS),
    // Threads take longer to start than most tests last.
    understand: async (parcel) => analysisOf(parcel),
    writeExport: (order, file, _signal, onProgress) => writeExport({ db, folder, file }, order, onProgress),
  });
}

let blank: Buffer | null = null;
let peopled: Promise<{ bytes: Buffer; people: People }> | null = null;

/** A database with nothing in it but the schema. */
export function blankImage() {
  if (blank) return blank;
  const db = openSqlite(':memory:');
  createSchema(db);
  blank = db.serialize();
  db.close();
  return blank;
}

/** The same with its people; made once for all tests. */
export function peopledImage() {
  peopled ??= makePeopled();
  return peopled;
}

async function makePeopled() {
  const db = new Database(blankImage());
  const { domain, prepare } = appOn(db, { clock: manualClock() });
  await prepare();
  const passwordHash = quickHash(password);
  const people = await domain.store.write(() => ({
    ada: person(domain, 'Ada', 'Admin', passwordHash),
    bek: person(domain, 'Bek', 'Agent', passwordHash),
  }));
  const bytes = db.serialize();
  db.close();
  return { bytes, people };
}

/** As passwords.ts writes them, but checked in no time: what it costs to check one is written with it. */
function quickHash(password: string) {
  const nonce = randomBytes(16);
  const cost = { memory: 8, passes: 1, parallelism: 1, tagLength: 32 };
  const tag = argon2Sync('argon2id', { ...cost, message: password, nonce });
  return `$argon2id$v=19$m=8,t=1,p=1$${nonce.toString('base64')}$${tag.toString('base64')}`;
}

function person({ agents, keys }: Domain, firstName: string, role: string, passwordHash: string) {
  const email = `${firstName.toLowerCase()}@clinic.example`;
  const { id } = agents.create(system, { email, firstName, lastName: '', roles: [role], passwordHash });
  const { key, secret, token } = keys.create(system, { agentId: id, name: 'test' });
  return { id, key, secret, token };
}
