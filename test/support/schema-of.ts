import type { Sqlite } from '../../src/store/open.ts';

type Table = { name: string; type: string; wr: number; strict: number };

/** The schema as SQLite understands it, so that the order and the wording of how it came to be do not matter. */
export function schemaOf(db: Sqlite) {
  const list = db.pragma('table_list') as Table[];
  const tables = list.filter(({ name }) => !name.startsWith('sqlite_')).sort(byName);
  const others = db
    .prepare("select name, sql from sqlite_schema where type in ('trigger', 'view') order by name")
    .all() as { name: string; sql: string }[];
  return {
    tables: tables.map((table) => ({ ...table, ...contentsOf(db, table.name) })),
    others: others.map(({ name, sql }) => ({ name, sql: normalised(sql) })),
  };
}

function contentsOf(db: Sqlite, table: string) {
  const columns = db.pragma(`table_xinfo("${table}")`) as { name: string; cid: number }[];
  const indexes = db.pragma(`index_list("${table}")`) as { name: string; seq: number }[];
  const references = db.pragma(`foreign_key_list("${table}")`) as { from: string; id: number }[];
  return {
    columns: columns.map(({ cid: _, ...column }) => column).sort(byName),
    indexes: indexes.map(({ seq: _, ...index }) => ({ ...index, ...indexIn(db, index.name) })).sort(byName),
    references: references
      .map(({ id: _, ...reference }) => reference)
      .sort((a, b) => a.from.localeCompare(b.from)),
    checks: checksIn(sqlOf(db, table)),
  };
}

function indexIn(db: Sqlite, index: string) {
  const columns = db.pragma(`index_xinfo("${index}")`) as { name: string | null; cid: number }[];
  return {
    columns: columns.map(({ cid: _, ...column }) => column),
    where: normalised(sqlOf(db, index).split(/\bwhere\b/i)[1] ?? ''),
  };
}

const sqlOf = (db: Sqlite, name: string) =>
  (db.prepare('select sql from sqlite_schema where name = ?').pluck().get(name) as
    | string
    | null
    | undefined) ?? '';
const normalised = (sql: string) => sql.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim();
const checksIn = (sql: string) => (normalised(sql).match(/check \((?:[^()]|\([^()]*\))*\)/g) ?? []).sort();
const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
