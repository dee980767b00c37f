import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { folded } from '../../../src/lib/fold.ts';
import { contains } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const directory = suite('the list of contacts for a page');

const ada = { as: 'ada' } as const;
type Shown = { id: number; first_name: string; last_name: string; email: string | null; blocked: boolean };
const get = async (here: World, query: string) =>
  (await here.request(`GET /api/v1/contacts?${query}`, ada)).json as {
    data: (Shown & { last_active_at: string | null; updated_at: string })[];
    page: { has_more: boolean; next: string | null };
    meta: { total: number | null; total_is_lower_bound: boolean };
  };
const names = ({ data }: { data: Shown[] }) => data.map(({ first_name, email }) => first_name || email);

const PEOPLE = ['Zuhra', 'émile', 'Bek', '', 'olim', 'Ёлка', 'Аня', 'bek', 'Olim', ''];

/** Some are active, some are blocked, two have no name, and one was merged into another. */
const some = (here: World) =>
  here.write(() => {
    const { contacts } = here.domain;
    const ids = PEOPLE.map(
      (first_name, nth) => contacts.create(here.ada, { first_name, email: `person${nth}@x.uz` }).id,
    );
    for (const nth of [6, 1, 4, 8]) {
      here.clock.advance(1000);
      contacts.noteActivity(ids[nth] as number);
    }
    for (const nth of [2, 4]) contacts.setBlocked(here.ada, ids[nth] as number, true);
    const other = contacts.create(here.ada, { first_name: 'Same', phone: '+998901234567' });
    contacts.merges.merge(here.ada, ids[0] as number, other.id);
    return ids;
  });

const keys: Record<string, (one: Awaited<ReturnType<typeof get>>['data'][0]) => string | number> = {
  created: ({ id }) => id,
  updated: ({ updated_at: at }) => Date.parse(at),
  name: ({ first_name, email }) => folded(first_name) || folded(email ?? ''),
  last_active: ({ last_active_at: at }) => (at === null ? -1 : Date.parse(at)),
};

directory('comes in any order from any place, with the total', async () => {
  await using here = await world();
  await some(here);
  const { data } = await get(here, 'sort=created&direction=asc&limit=100');
  is(data.length, 10);
  for (const [sort, keyOf] of Object.entries(keys))
    for (const direction of ['asc', 'desc'])
      for (const blocked of ['', '&blocked=true', '&blocked=false'])
        for (const [limit, offset] of [
          [100, 0],
          [3, 0],
          [3, 3],
          [4, 5],
          [3, 9],
          [2, 40],
        ] as const) {
          const query = `sort=${sort}&direction=${direction}${blocked}&limit=${limit}&offset=${offset}`;
          const way = direction === 'asc' ? 1 : -1;
          const wanted = data
            .filter((one) => blocked === '' || one.blocked === blocked.endsWith('true'))
            .sort((a, b) => way * (compare(keyOf(a), keyOf(b)) || a.id - b.id));
          const found = await get(here, query);
          equal(
            [found.data.map(({ id }) => id), found.meta.total, found.page.has_more],
            [
              wanted.slice(offset, offset + limit).map(({ id }) => id),
              wanted.length,
              offset + found.data.length < wanted.length,
            ],
            query,
          );
        }
});

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

directory('begins names at A and everything else with the latest', async () => {
  await using here = await world();
  await some(here);
  equal(names(await get(here, 'sort=name')), [
    'Bek',
    'bek',
    'émile',
    'olim',
    'Olim',
    'person3@x.uz',
    'person9@x.uz',
    'Zuhra',
    'Аня',
    'Ёлка',
  ]);
  equal(names(await get(here, 'sort=last_active&limit=4')), ['Olim', 'olim', 'émile', 'Аня']);
  equal(names(await get(here, 'offset=0&limit=1')), ['person9@x.uz']);
});

directory('finds while somebody is still typing, by names, addresses and numbers', async () => {
  await using here = await world();
  await some(here);
  const found = async (q: string) =>
    names(await get(here, `sort=created&direction=asc&q=${encodeURIComponent(q)}`));
  equal(await found('ol'), ['olim', 'Olim']);
  equal(await found('ОЛ'), []);
  equal(await found('ел'), ['Ёлка']);
  equal(await found('EMI'), ['émile']);
  equal(await found('person3@'), ['person3@x.uz']);
  equal(await found('ol person8'), ['Olim']);
  for (const typed of ['+998 90 123', '90 123-45', '901234567']) equal(await found(typed), ['Zuhra'], typed);
  is((await found('z')).length, 10, 'a single letter says nothing yet');
  equal(await found('"ol* -x'), ['olim', 'Olim'], 'nothing is syntax');
});

directory('finds in any order, among the blocked or the others, from any place', async () => {
  await using here = await world();
  await some(here);
  const all = await get(here, 'q=person&sort=name&limit=4&offset=2');
  equal(
    [names(all), all.meta, all.page.has_more],
    [['émile', 'olim', 'Olim', 'person3@x.uz'], { total: 10, total_is_lower_bound: false }, true],
  );
  equal(names(await get(here, 'q=person&blocked=true&sort=last_active')), ['olim', 'Bek']);
  is((await get(here, 'q=person&blocked=false&sort=name')).meta.total, 8);
  equal(names(await get(here, 'email=person6@x.uz&sort=name')), ['Аня']);
});

directory('pages what is found newest first by cursor, too', async () => {
  await using here = await world();
  await some(here);
  const first = await get(here, 'q=person&limit=6');
  equal([first.data.length, first.meta.total], [6, null]);
  const second = await get(here, `q=person&limit=6&cursor=${first.page.next}`);
  equal(names(second), ['person3@x.uz', 'Bek', 'émile', 'Zuhra']);
  is((await get(here, 'q=person&blocked=true&limit=6')).data.length, 2);
  const { status, json } = await here.request(
    `GET /api/v1/contacts?sort=name&cursor=${first.page.next}`,
    ada,
  );
  equal([status, Object.keys(json.error.details.fields)], [422, ['cursor']]);
});

directory('shows a key that is bound to a business only what is its own', async () => {
  await using here = await world();
  await some(here);
  const { token } = await here.write(() => {
    const { id } = here.domain.businesses.create(here.ada, { slug: 'branch', name: 'Branch' });
    here.domain.contacts.create(here.ada, { first_name: 'Person of the branch' }, 'branch');
    return here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'bound', businessId: id });
  });
  const headers = { authorization: `Bearer ${token}` };
  for (const query of [
    'q=person&sort=name',
    'sort=last_active',
    'sort=name',
    'sort=updated&blocked=false',
    'q=pers',
  ]) {
    const { json } = await here.request(`GET /api/v1/contacts?${query}`, { headers });
    equal(names(json), ['Person of the branch'], query);
  }
  equal((await here.request('GET /api/v1/contacts?blocked=true&sort=name', { headers })).json.data, []);
});

directory('keeps the order when a name changes, and when an address takes its place', async () => {
  await using here = await world();
  const [id] = await some(here);
  await here.request(`PATCH /api/v1/contacts/${id}`, { ...ada, body: { first_name: 'Aaron' } });
  is(names(await get(here, 'sort=name&limit=1'))[0], 'Aaron');
  await here.request(`PATCH /api/v1/contacts/${id}`, { ...ada, body: { first_name: '', email: 'zz@x.uz' } });
  is(names(await get(here, 'sort=name&limit=8')).at(-1), 'zz@x.uz');
});

directory('is found by the search with what a list shows', async () => {
  await using here = await world();
  await some(here);
  const { json } = await here.request('GET /api/v1/search?q=bek&in=contacts', ada);
  contains(json.data[1].contact, { first_name: 'Bek', blocked: true, country: null, last_active_at: null });
});

directory.run();
