import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { type Actor, system } from '../../../src/domain/actor.ts';
import type { State } from '../../../src/domain/folders/contents.ts';
import { queryFor, type Walk, walking } from '../../../src/domain/folders/walking.ts';
import { parameters } from '../../../src/store/parameters.ts';
import { newConversation, newStatus, newTeam } from '../../support/arranged.ts';
import { type World, world } from '../../support/world.ts';

const walks = suite('walking a list by latest activity');

const MANY = 3000;

/** Many conversations of every kind, several of which share their latest moment. */
async function crowded() {
  const here = await world();
  await newStatus(here, { name: 'Urgent', category: 'open' });
  await newStatus(here, { name: 'Ordered', category: 'waiting' });
  const members = [here.people.bek.id];
  const { id: mine } = await newTeam(here, { name: 'Mine', members });
  const { id: other } = await newTeam(here, { name: 'Other' });
  const first = await newConversation(here);
  const [{ ada, bek }, { change }] = [here.people, here.domain.store];
  const copy = change<[Record<string, number>]>(
    'test.copy',
    `with recursive counted (n) as (select 2 union all select n + 1 from counted where n < ${MANY})
     insert into conversations (uuid, reference, business_id, inbox_id, channel, contact_id, status_id, assignee_id, team_id,
       last_message_at, listed, created_at, updated_at)
     select 'copy ' || n, 100000 + n, business_id, inbox_id, channel, contact_id,
       1 + n * 7919 % 6,
       nullif(case n * 104729 % 5 when 0 then @ada when 1 then @bek else 0 end, 0),
       nullif(case n * 1299709 % 4 when 0 then @mine when 1 then @other else 0 end, 0),
       n * 31 % 700, n % 50 <> 0, n, 0
     from conversations, counted where id = @first`,
  );
  const count = change<[]>(
    'test.count',
    `insert into conversation_counts
     select business_id, inbox_id, channel, status_id, coalesce(assignee_id, 0), coalesce(team_id, 0), '', count(*)
     from conversations where listed = 1 group by 1, 2, 3, 4, 5, 6`,
  );
  await here.write(() => {
    copy.run({ ada: ada.id, bek: bek.id, mine, other, first });
    count.run();
    here.domain.conversations.counts.changed();
  });
  return { ...here, mine };
}

type Row = { id: number; category: string; assignee_id: number | null; team_id: number | null; at: number };
const allRows = ({ domain }: World) =>
  domain.store
    .rows<[], Row>(
      'test.all',
      `select conversations.id, category, assignee_id, team_id, coalesce(last_message_at, -1) as at
       from conversations join statuses on statuses.id = status_id where listed = 1
       order by at desc, conversations.id desc`,
    )
    .all();

/** What is in a folder, found by looking at each conversation there is. */
const holds = (key: string, me: number, { assignee_id: whose, team_id: team }: Row) =>
  key === 'mine'
    ? whose === me
    : key === 'unassigned'
      ? whose === null
      : key === 'all' || team === Number(key.slice('team:'.length));

walks('finds the same as looking at all, from anywhere, however far it is', async () => {
  await using here = await crowded();
  const rows = allRows(here);
  const seen = (actor: Actor) =>
    rows.filter((row) => here.domain.conversations.access.maySee(actor, { business_id: 1, ...row }));
  const visible = new Map([here.ada, here.bek].map((actor) => [actor, seen(actor)]));
  ok((visible.get(here.ada)?.length ?? 0) > (visible.get(here.bek)?.length ?? 0));
  const asked = fc.record({
    actor: fc.constantFrom(here.ada, here.bek),
    key: fc.constantFrom('mine', 'unassigned', 'all', `team:${here.mine}`),
    state: fc.constantFrom<State>('open', 'waiting', 'resolved', 'any'),
    direction: fc.constantFrom<'asc' | 'desc'>('asc', 'desc'),
    offset: fc.nat({ max: MANY }),
    limit: fc.integer({ min: 1, max: 100 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ actor, key, state, direction, offset, limit }) => {
      const latest = (visible.get(actor) ?? []).filter(
        (row) => holds(key, actor.id ?? 0, row) && (state === 'any' || row.category === state),
      );
      const all = direction === 'desc' ? latest : latest.toReversed();
      const order = { orderBy: 'last_message_at', direction } as const;
      const page = await here.domain.folders.page(actor, key, { state, ...order }, { offset, limit });
      is(page.total, all.length);
      equal(
        page.conversations.map(({ id }) => id),
        all.slice(offset, offset + limit).map(({ id }) => id),
      );
    }),
    { numRuns: 150 },
  );
});

walks('goes far on a thread only', async () => {
  await using here = await crowded();
  let threads = 0;
  const read = async () => {
    threads += 1;
    return [[]];
  };
  const { page } = walking(here.domain, { conversations: here.domain.conversations, read });
  const everything: Walk = { owner: {}, statusIds: null, direction: 'desc' };
  const total = here.domain.conversations.total(system, {});
  await page(here.ada, everything, { offset: 0, limit: 100 });
  await page(here.ada, everything, { offset: total - 100, limit: 100 });
  is(threads, 0);
  await page(here.ada, everything, { offset: total / 2, limit: 100 });
  is(threads, 1);
  // Bek sees some of them only: how far the next one is nobody knows.
  await page(here.bek, everything, { offset: 0, limit: 100 });
  is(threads, 2);
});

const plan: Record<string, [Walk['owner'], Walk['statusIds'], RegExp]> = {
  'what is open': [
    {},
    [1, 5],
    /^SEARCH conversations USING (COVERING )?INDEX conversations_by_status \(status_id=\? AND listed=\?\)$/,
  ],
  'what of mine is open': [
    { assigneeId: 3 },
    [1, 5],
    /^SEARCH conversations USING (COVERING )?INDEX conversations_by_assignee_status \(assignee_id=\? AND status_id=\?\)$/,
  ],
  'what of nobody’s is open': [
    { assigneeId: null },
    [1, 5],
    /^SEARCH conversations USING (COVERING )?INDEX conversations_by_assignee_status \(assignee_id=\? AND status_id=\?\)$/,
  ],
  'what of a team is open': [
    { teamId: 1 },
    [1, 5],
    /^SEARCH conversations USING (COVERING )?INDEX conversations_by_team_status \(team_id=\? AND status_id=\?\)$/,
  ],
  'all of mine': [
    { assigneeId: 3 },
    null,
    /^SEARCH conversations USING (COVERING )?INDEX conversations_by_assignee \(assignee_id=\?\)$/,
  ],
  all: [{}, null, /^SCAN conversations USING (COVERING )?INDEX conversations_by_activity$/],
};

for (const [name, [owner, statusIds, wanted]] of Object.entries(plan))
  walks(`is in order by an index and passes nothing else: ${name}`, async () => {
    await using here = await world();
    for (const actor of [here.ada, here.bek])
      for (const from of ['beginning', 'end'] as const) {
        const walk: Walk = { owner, statusIds, direction: 'desc' };
        const steps = stepsOf(here, queryFor(actor, walk, { from, limit: 20, skipped: 40 }, false).sql);
        const found = steps.filter((step) => step.includes(' conversations '));
        is(found.length, statusIds?.length ?? 1);
        ok(
          found.every((step) => wanted.test(step)),
          steps.join('; '),
        );
        ok(!steps.some((step) => step.includes('TEMP B-TREE')), steps.join('; '));
      }
  });

function stepsOf({ domain }: World, sql: string) {
  const { text } = parameters(sql);
  const explained = domain.store.rows<null[], { detail: string }>(
    'test.explain',
    `explain query plan ${text}`,
  );
  return explained.all(...Array(text.match(/\?/g)?.length ?? 0).fill(null)).map(({ detail }) => detail);
}

walks.run();
