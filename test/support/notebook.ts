import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqlite } from '../../src/store/open.ts';
import { createStore, type Notes } from '../../src/store/store.ts';

/**
 * A store with one table, for trying out how things are written. The text `boom` ends the whole transaction, and a
 * line that names a missing page is found out by COMMIT only. `seen()` is what another connection sees: what is
 * committed. `await using` closes it.
 */
export function notebook(notes?: Partial<Notes>) {
  const folder = mkdtempSync(join(tmpdir(), 'confab-notebook-'));
  const file = join(folder, 'notes.db');
  openSqlite(file).exec(SCHEMA).close();
  const said: string[] = [];
  const db = new Database(file, { verbose: (sql) => said.push(String(sql)) });
  db.pragma('foreign_keys = on');
  // However busy the machine is: here only work that says so takes time.
  let worked = 0;
  const all = notes && { onSlow: () => {}, onFault: () => {}, ...notes };
  const store = createStore(db, all, () => worked);
  const other = openSqlite(file, { readonly: true });
  const committed = other.prepare('select text from notes order by id').pluck();
  const adding = store.change<[string]>('add', 'insert into notes (text) values (?)');
  const linking = store.change<[number]>('link', 'insert into links (page) values (?)');
  const counting = store.values<[], number>('count', 'select count(*) from notes');

  return {
    db,
    store,
    add: (text: string) => adding.run(text).changes,
    link: (page: number) => linking.run(page).changes,
    work: (ms: number) => void (worked += ms),
    count: () => counting.get() as number,
    seen: () => committed.all() as string[],
    /** How often a statement was executed. */
    times: (sql: string) => said.filter((line) => line === sql).length,
    [Symbol.dispose]() {
      other.close();
      db.close();
      rmSync(folder, { recursive: true });
    },
  };
}
export type Notebook = ReturnType<typeof notebook>;

const SCHEMA = `
  create table notes (id integer primary key autoincrement, text text not null) strict;
  create table pages (id integer primary key) strict;
  create table links (page integer references pages (id) deferrable initially deferred) strict;
  create trigger explode before insert on notes when new.text = 'boom'
  begin
    select raise(rollback, 'boom');
  end;
`;
