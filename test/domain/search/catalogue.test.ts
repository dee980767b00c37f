import { suite } from 'uvu';
import { is, match, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { domain } from '../../../src/domain/domain.ts';
import type { Asked } from '../../../src/domain/search/catalogue.ts';
import { randomIds } from '../../../src/lib/ids.ts';
import type { LongRead } from '../../../src/store/long-reads.ts';
import { mediaFiles } from '../../../src/store/media-files.ts';
import { openSqlite } from '../../../src/store/open.ts';
import { parameters } from '../../../src/store/parameters.ts';
import { createSchema } from '../../../src/store/schema-version.ts';
import { createStore } from '../../../src/store/store.ts';
import { vault } from '../../../src/store/vault.ts';
import { manualClock } from '../../support/clock.ts';

const catalogue = suite('how conversations are found in the order of time');

const db = openSqlite(':memory:');
createSchema(db);
db.function('in_time', (_id) => 1);
let asked: readonly LongRead[] = [];
const { catalogue: found } = domain(
  { store: createStore(db), vault: vault(Buffer.alloc(32)), clock: manualClock(), ids: randomIds },
  {
    guard: { refusalOfUrl: () => null },
    files: mediaFiles('nowhere'),
    read: async (reads) => {
      asked = reads;
      return reads.map(() => [0]);
    },
  },
);

/** How SQLite reads a page of a list of so many conversations. */
async function planOf(wanted: Asked) {
  await found.page(system, wanted, { limit: 20, offset: 40 });
  const { text, inPlaces } = parameters(asked[0]?.sql ?? '');
  const rows = db
    .prepare<unknown[], { detail: string }>(`explain query plan ${text}`)
    .all(...inPlaces([asked[0]?.bound ?? {}]));
  return rows.map(({ detail }) => detail).join('; ');
}

for (const direction of ['asc', 'desc'] as const)
  for (const [by, index] of [
    ['created_at', 'conversations_by_creation'],
    ['updated_at', 'conversations_by_update'],
  ] as const)
    catalogue(`is by the index of ${by}, ${direction}, and nothing is sorted`, async () => {
      const plan = await planOf({ filters: {}, order: { by, direction } });
      match(plan, new RegExp(`conversations USING (COVERING )?INDEX ${index}`));
      ok(!plan.includes('TEMP B-TREE'), plan);
    });

catalogue('is by the index of what became of their summaries, where few are wanted', async () => {
  const order = { by: 'created_at', direction: 'desc' } as const;
  const plan = await planOf({ filters: { summaryState: 'failed' }, order });
  match(plan, /conversations_by_summary \(summary_state=\?/);
  ok(!plan.includes('TEMP B-TREE'), plan);
});

catalogue('counts nothing that the counts know', async () => {
  const order = { by: 'created_at', direction: 'desc' } as const;
  await found.page(
    system,
    { filters: { channels: ['email'], notes: 'without' }, order },
    { limit: 20, offset: 0 },
  );
  const reads = () => asked.length;
  is(reads(), 1);
  await found.page(system, { filters: { tags: ['vip'] }, order }, { limit: 20, offset: 0 });
  is(reads(), 2);
});

catalogue.run();
