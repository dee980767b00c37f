import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { aimychats, conv, created, NOTES } from '../../support/aimychats.ts';
import { conversation } from '../../support/desk.ts';
import { type World, world } from '../../support/world.ts';

const lists = suite('lists of conversations of AimyChats');

type Item = { id: string; created_at: string; updated_at: string; source: string; status: string };
type Made = Item & { words: string };

/** Conversations of all sources and states, begun at different times and changed in another order. */
async function some(here: World, count: number): Promise<Made[]> {
  const made: Made[] = [];
  for (let n = 0; n < count; n++) {
    here.clock.advance(1000);
    const source = ['email', 'whatsapp', 'api'][n % 3] ?? 'api';
    const words = n % 4 === 0 ? 'goals and plans' : 'plans alone';
    const { id } = await created(here, { source, content: words, metadata: {} });
    const state = ['processing', 'completed', 'failed', null][n % 4] ?? null;
    here.clock.advance(1000);
    await settled(here, n + 1, state);
    const { json } = await aimychats(here)(`GET /conversations/${id}`);
    made.push({ ...json, words });
  }
  for (const [n, { id }] of made.entries())
    if (n % 5 === 0) {
      here.clock.advance(1000);
      const { json } = await aimychats(here)(`PATCH /conversations/${id}`, { body: { metadata: { n } } });
      made[n] = { ...json, words: made[n]?.words };
    }
  return made;
}

/** Nothing runs in this world: how far a summary is, is written as a job would. */
const settled = (here: World, id: number, state: string | null) =>
  here.write(() => {
    const { rows, write } = here.domain.conversations;
    const row = rows.byId.get(id);
    // The cast: one of the states there are.
    if (row) write(row, { summary_state: state as 'failed' | null });
  });

type Asked = {
  page: number;
  per_page: number;
  status?: string;
  source?: string;
  search?: string;
  sort?: string;
};
const asked: fc.Arbitrary<Asked> = fc.record(
  {
    page: fc.integer({ min: 1, max: 8 }),
    per_page: fc.integer({ min: 1, max: 9 }),
    status: fc.constantFrom('processing', 'completed', 'failed'),
    source: fc.constantFrom('email', 'whatsapp', 'api'),
    search: fc.constantFrom('goals', 'plans', 'plans goals', 'nothing of this', ''),
    sort: fc.constantFrom('created_at', '-created_at', 'updated_at', '-updated_at'),
  },
  { requiredKeys: ['page', 'per_page'] },
);

/** What the documentation promises, in as few words as it takes. */
function expected(
  all: readonly Made[],
  { page, per_page: size, status, source, search = '', sort = '-created_at' }: Asked,
) {
  const words = search.split(' ').filter((word) => word !== '');
  const by = sort.replace('-', '') as 'created_at' | 'updated_at';
  const found = all
    .filter((one) => status === undefined || one.status === status)
    .filter((one) => source === undefined || one.source === source)
    .filter((one) => words.every((word) => one.words.split(' ').includes(word)))
    .toSorted((one, other) => one[by].localeCompare(other[by]) || one.id.localeCompare(other.id));
  if (sort.startsWith('-')) found.reverse();
  return { ids: found.slice((page - 1) * size, page * size).map(({ id }) => id), total: found.length };
}

lists('hold what is asked for, in the order that is asked for, page by page', async () => {
  await using here = await world();
  const all = await some(here, 23);
  await fc.assert(
    fc.asyncProperty(asked, async (wanted) => {
      const query = new URLSearchParams(Object.entries(wanted).map(([name, value]) => [name, String(value)]));
      const { status, json, text } = await aimychats(here)(`GET /conversations?${query}`);
      is(status, 200, text);
      const { ids, total } = expected(all, wanted);
      equal(
        json.data.map(({ id }: Item) => id),
        ids,
      );
      const pages = Math.ceil(total / wanted.per_page);
      equal(json.meta, { page: wanted.page, per_page: wanted.per_page, total, total_pages: pages });
    }),
    { numRuns: 60 },
  );
});

lists('lead from page to page by their links, at the public address', async () => {
  await using here = await world({ environment: { CONFAB_PUBLIC_URL: 'https://chats.example' } });
  for (let n = 0; n < 5; n++) await created(here, { source: 'email' });
  await created(here);
  const at = 'https://chats.example/aimychats/v1/conversations?page=';
  const { json } = await aimychats(here)('GET /conversations?per_page=2&page=2&source=email&search=goals');
  equal(json.meta, { page: 2, per_page: 2, total: 5, total_pages: 3 });
  const { links } = json;
  const besides = '&per_page=2&source=email&search=goals';
  equal(links, {
    first: `${at}1${besides}`,
    last: `${at}3${besides}`,
    prev: `${at}1${besides}`,
    next: `${at}3${besides}`,
  });
  const seen: string[] = [];
  for (let next = links.first; next; ) {
    const page = await here.request(`GET ${next.replace('https://chats.example', '')}`, { as: 'ada' });
    seen.push(...page.json.data.map(({ id }: Item) => id));
    next = page.json.links.next;
  }
  is(new Set(seen).size, 5);
});

lists('end where there is nothing more, and begin where there is nothing at all', async () => {
  await using here = await world();
  const empty = (await aimychats(here)('GET /conversations')).json;
  equal([empty.data, empty.meta.total_pages, empty.links.prev, empty.links.next], [[], 0, null, null]);
  equal(empty.links.first, empty.links.last);
  await created(here);
  const beyond = (await aimychats(here)('GET /conversations?page=9')).json;
  equal([beyond.data, beyond.meta.total], [[], 1]);
  equal(new URL(beyond.links.prev).searchParams.get('page'), '1');
});

lists('refuse every wrong value at once', async () => {
  await using here = await world();
  const { status, json } = await aimychats(here)(
    'GET /conversations?page=0&per_page=101&status=open&source=fax&sort=title',
  );
  is(status, 422);
  equal(Object.keys(json.error.details.fields).sort(), ['page', 'per_page', 'sort', 'source', 'status']);
});

lists('hold talks of every channel, as whoever asks may see them', async () => {
  await using here = await world();
  const { uuid } = await conversation(here);
  await created(here);
  const mine = (await aimychats(here)('GET /conversations?source=api&status=completed')).json;
  equal(
    mine.data.map(({ id, title, summary }: Item & { title: string; summary: null }) => [id, title, summary]),
    [[conv(uuid), 'Toothache', null]],
  );
  is((await aimychats(here)('GET /conversations', { as: 'bek' })).json.meta.total, 2);
  const team = (await here.request('POST /api/v1/teams', { as: 'ada', body: { name: 'Others' } })).json;
  const body = { team_id: team.id };
  await here.request(`PATCH /api/v1/conversations/${uuid}`, { as: 'ada', body });
  is((await aimychats(here)('GET /conversations', { as: 'bek' })).json.meta.total, 1);
  is((await aimychats(here)(`GET /conversations/${conv(uuid)}`, { as: 'bek' })).status, 403);
});

lists('leave out what is in the trash', async () => {
  await using here = await world();
  const { uuid } = await conversation(here);
  await here.request(`DELETE /api/v1/conversations/${uuid}`, { as: 'ada' });
  is((await aimychats(here)('GET /conversations')).json.meta.total, 0);
  is((await aimychats(here)('GET /conversations?search=tooth')).json.meta.total, 0);
});

lists('show the title that there is, and null where there is none', async () => {
  await using here = await world();
  await conversation(here, { subject: '' });
  await created(here);
  const { json } = await aimychats(here)('GET /conversations?sort=created_at');
  equal(
    json.data.map(({ title }: { title: string | null }) => title),
    [null, NOTES.title],
  );
});

lists.run();
