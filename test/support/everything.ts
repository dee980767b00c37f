import type { World } from './world.ts';

/** What grows with all that happens, and is no trace of what it was. */
const LOGS = [
  'audit',
  'cursors',
  'events',
  'idempotency',
  'media_leftovers',
  'sequences',
  'sessions',
  'sqlite_sequence',
  'usage_conversations',
  'usage_requests',
];

/** Every row of every table but the logs; of the index of words how many it holds. */
export function everythingIn({ domain: { store } }: World) {
  const tables = store.values<[], string>(
    'test.tables',
    "select name from sqlite_schema where type = 'table' and name not like '%\\_words%' escape '\\' order by name",
  );
  const named = tables.all().filter((name) => !LOGS.includes(name));
  const rows = (name: string) =>
    store.rows<[], Record<string, unknown>>('test.all', `select * from "${name}"`);
  const found = Object.fromEntries(named.map((name) => [name, rows(name).all()]));
  const words = ['message_words', 'contact_words'].map((name) => [
    name,
    store.values<[], number>('test.words', `select count(*) from ${name}_docsize`).one(),
  ]);
  return { ...found, ...Object.fromEntries(words) };
}
