import type { Sqlite } from '../open.ts';

/** `up` brings the schema from the version before to the next one; `why` tells the reader of the list. */
export type Migration = { why: string; up: (db: Sqlite) => void };

/** Append only: migration n (counted from 0) leads to schema version n + 2. Change schema.sql in the same commit. */
export const migrations: readonly Migration[] = [];
