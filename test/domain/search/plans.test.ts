import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { core } from '../../../src/domain/core.ts';
import type { Permission } from '../../../src/domain/permissions.ts';
import { search } from '../../../src/domain/search/search.ts';
import { settings } from '../../../src/domain/settings.ts';
import { randomIds } from '../../../src/lib/ids.ts';
import { openSqlite } from '../../../src/store/open.ts';
import { parameters } from '../../../src/store/parameters.ts';
import { createSchema } from '../../../src/store/schema-version.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { vault } from '../../../src/store/vault.ts';
import { manualClock } from '../../support/clock.ts';

const plans = suite('how SQLite searches');

plans('by the index of words alone, then by primary keys, whatever the filters and rights', () => {
  const found = plansOf();
  ok(found.size > 8, [...found.keys()].join('\n'));
  for (const [text, plan] of found) {
    equal(
      plan.filter((step) => /^SCAN (conversations|messages|contacts)\b/.test(step)),
      [],
      text,
    );
    // The conversations of a few contacts are few.
    if (text.includes('contact_id in')) continue;
    equal(
      plan.filter((step) => /TEMP B-TREE FOR ORDER BY/.test(step)),
      [],
      text,
    );
  }
});

const ONE_CONVERSATION = `
  insert into businesses (id, uuid, slug, name, created_at, updated_at) values (1, 'b', 'b', 'b', 0, 0);
  insert into contact_identities (contact_id, business_id, channel, value, created_at)
  values (1, 1, 'email', 'zuhra@example.com', 0);
  insert into conversations (id, uuid, reference, business_id, inbox_id, channel, contact_id, status_id, created_at, updated_at)
  values (1, 'c', 123, 1, 1, 'web', 1, 1, 0, 0);`;

/** The statements that searches of many kinds make up, each with its plan. */
function plansOf() {
  const db = openSqlite(':memory:');
  createSchema(db);
  db.pragma('foreign_keys = off');
  db.exec(ONE_CONVERSATION);
  const texts = new Set<string>();
  const base = core({
    store: noting(createStore(db), texts),
    vault: vault(Buffer.alloc(32)),
    clock: manualClock(),
    ids: randomIds,
  });
  const { conversations } = search(base, { settings: settings(base) });
  texts.clear();
  const granted: Permission[] = [
    'conversations:read',
    'conversations:read_assigned',
    'conversations:read_team_all',
    'messages:read',
  ];
  const agent = { ...system, kind: 'agent' as const, id: 1, businessId: 1, permissions: new Set(granted) };
  const filters = { statusId: 1, assigneeId: 1, teamId: 1, inboxId: 1, tagId: 1, from: 1, until: 2 };
  const cursor = Buffer.from('words:1000:0').toString('base64url');
  for (const actor of [system, agent])
    for (const query of ['word "a phrase"', 'zuhra@example.com', '#123', '901234567'])
      for (const asked of [{}, { filters }, { cursor }])
        conversations(actor, { query, limit: 20, count: true, ...asked });
  const explained = [...texts].map((text): [string, string[]] => {
    const values = Array(text.match(/\?/g)?.length ?? 0).fill(null);
    const rows = db.prepare<unknown[], { detail: string }>(`explain query plan ${text}`).all(...values);
    return [text, rows.map(({ detail }) => detail)];
  });
  db.close();
  return new Map(explained);
}

function noting(store: Store, texts: Set<string>): Store {
  const noted = <P extends (name: string, sql: string) => unknown>(prepare: P) =>
    ((name: string, sql: string) => {
      texts.add(parameters(sql).text);
      return prepare(name, sql);
    }) as P;
  return { ...store, rows: noted(store.rows), values: noted(store.values) };
}

plans.run();
