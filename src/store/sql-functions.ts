import type { Sqlite } from './open.ts';

/** What our SQL may call besides SQLite's own functions, which know the capitals of ASCII only. */
export function addFunctions(db: Sqlite) {
  db.function('folded', { deterministic: true }, (text) =>
    typeof text === 'string' ? text.toLowerCase() : text,
  );
}
