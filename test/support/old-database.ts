import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqlite } from '../../src/store/open.ts';
import { blankImage } from './image.ts';

/** A database of schema version 1 in a folder of its own, with a business and two leads in it. */
export function oldDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'confab-migrate-'));
  const file = join(folder, 'confab.db');
  const image = new Database(blankImage());
  image.exec(ROWS);
  image.pragma('user_version = 1');
  image.prepare('vacuum into ?').run(file);
  image.close();
  // As it was left by a server that ended well.
  openSqlite(file).close();

  function ask(sql: string, from = file) {
    const db = openSqlite(from);
    const rows = db.prepare(sql).raw().all();
    db.close();
    return rows;
  }

  return {
    folder,
    file,
    open: () => openSqlite(file),
    leads: (from?: string) => ask('select name from leads order by id', from).flat(),
    version: (from?: string) => ask('select user_version from pragma_user_version', from).flat()[0],
    ask,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  };
}

const ROWS = `
  insert into businesses (uuid, slug, name, created_at, updated_at) values ('b', 'default', 'Default', 1, 1);
  insert into contacts (id, uuid, business_id, first_name, last_name, created_at, updated_at)
  values (1, 'c', 1, 'Olim', '', 1, 1);
  insert into leads (uuid, business_id, contact_id, name, created_at) values ('l1', 1, 1, 'one', 1), ('l2', 1, 1, 'two', 1);
`;
