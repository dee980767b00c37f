import type { World } from './world.ts';

/** Every table and column of the database that still holds a text. Sealed and folded ones are looked at elsewhere. */
export function remainsOf({ domain: { store } }: World, text: string) {
  const tables = store.values<[], string>(
    'remains.tables',
    `select name from sqlite_schema where type = 'table' and sql not like '%virtual%' and name not like '%\\_words\\_%' escape '\\'`,
  );
  return tables.all().flatMap((table) => {
    const columns = store.values<[], string>(
      'remains.columns',
      `select name from pragma_table_info('${table}')`,
    );
    return columns
      .all()
      .filter((column) => {
        const sql = `select 1 from ${table} where instr(cast(${column} as text), ?) > 0 limit 1`;
        return store.values<[string], number>('remains.of', sql).get(text) === 1;
      })
      .map((column) => `${table}.${column}`);
  });
}

/** How many answers are kept for repeated requests. */
export const keptAnswers = ({ domain: { store } }: World) =>
  store.values<[], number>('remains.answers', 'select count(*) from idempotency').one();
