import { existsSync } from 'node:fs';
import type { Migration } from '../../src/store/migrations/index.ts';

const { MIGRATION_GATE, MIGRATION_FAILS } = process.env;
const bell = new Int32Array(new SharedArrayBuffer(4));

/** Three steps; the second one lasts until the gate is there, as it would with millions of rows. */
export const migrations: readonly Migration[] = [
  {
    why: 'agents have a score',
    up: (db) => db.exec('alter table agents add column score integer not null default 7'),
  },
  {
    why: 'something takes long',
    up() {
      while (MIGRATION_GATE !== undefined && !existsSync(MIGRATION_GATE)) Atomics.wait(bell, 0, 0, 10);
    },
  },
  {
    why: 'scores are doubled',
    up(db) {
      if (MIGRATION_FAILS) throw new Error('it was not to be');
      db.exec('update agents set score = score * 2');
    },
  },
];
