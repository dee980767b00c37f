import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { MINUTE } from '../../../src/lib/clock.ts';
import { newStatus, newTeam } from '../../support/arranged.ts';
import { conversation, said } from '../../support/desk.ts';
import { type Scenario, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const folders = suite('folders');

type Who = 'ada' | 'bek';
type Listed = {
  key: string;
  kind: string;
  id: number | null;
  name: string | null;
  count: number;
  unread: number;
};
const listed = async (here: World, as: Who, query = ''): Promise<Listed[]> =>
  (await here.request(`GET /api/v1/folders${query}`, { as })).json.data;
const counts = async (here: World, as: Who) =>
  Object.fromEntries((await listed(here, as)).map(({ key, count }) => [key, count]));
const folder = async (here: World, as: Who, key: string) =>
  (await listed(here, as)).find((each) => each.key === key);
const page = (here: World, key: string, query = '', as: Who = 'ada') =>
  here.request(`GET /api/v1/folders/${key}/conversations${query}`, { as });
const subjects = async (here: World, key: string, query = '', as: Who = 'ada') =>
  (await page(here, key, query, as)).json.data.map(({ subject }: { subject: string }) => subject);
const change = (here: World, id: number, body: object) =>
  here.request(`PATCH /api/v1/conversations/${id}`, { as: 'ada', body });
const note = (here: World, id: number, mentions: { who: 'agent' | 'team'; id: number }[]) =>
  here.write(() => here.domain.messages.note(here.ada, id, { ...said('Look at this.'), mentions }));

/** Conversations with these subjects, a minute apart. */
async function talks(here: World, ...all: string[]) {
  const ids: number[] = [];
  for (const subject of all) {
    ids.push((await conversation(here, { subject })).id);
    here.clock.advance(MINUTE);
  }
  return ids;
}

const table: Scenario[] = [
  {
    name: 'are the same for everybody at first',
    call: 'GET /api/v1/folders?kinds=standard',
    as: 'bek',
    status: 200,
    answer: {
      data: ['mine', 'unassigned', 'all', 'mentions', 'snoozed'].map((key) => ({
        key,
        kind: 'standard',
        id: null,
        name: null,
        count: 0,
        unread: 0,
      })),
    },
  },
  { name: 'are of known kinds', call: 'GET /api/v1/folders?kinds=drawer', status: 422 },
  { name: 'that do not exist are 404', call: 'GET /api/v1/folders/drawer/conversations', status: 404 },
  {
    name: 'of teams one is not in are 404',
    given: (here) => newTeam(here),
    call: 'GET /api/v1/folders/team:1/conversations',
    as: 'bek',
    status: 404,
    answer: { error: { code: 'folder_not_found' } },
  },
  {
    name: 'of views of others are 404',
    given: (here) => newView(here, 'private'),
    call: 'GET /api/v1/folders/view:1/conversations',
    as: 'bek',
    status: 404,
    answer: { error: { code: 'view_not_found' } },
  },
  {
    name: 'keep the trash from those who may not delete',
    call: 'GET /api/v1/folders/trash/conversations',
    as: 'bek',
    status: 403,
    answer: { error: { code: 'forbidden' } },
  },
  {
    name: 'are shown by pages of a hundred at most',
    call: 'GET /api/v1/folders/all/conversations?limit=101',
    status: 422,
  },
  {
    name: 'are empty behind their end',
    given: (here) => conversation(here),
    call: 'GET /api/v1/folders/all/conversations?offset=5000&limit=10',
    status: 200,
    answer: { data: [], page: { offset: 5000, limit: 10, total: 1, is_capped: false } },
  },
];
scenarios(folders, table);

async function newView(here: World, visibility: 'private' | 'shared', more: object = {}) {
  const body = { name: 'Teeth', filters: { logic: 'and', rules: [] }, visibility, ...more };
  return (await here.request('POST /api/v1/views', { as: 'ada', body })).json;
}

folders('show what is worked on, and each agent what is theirs', async () => {
  await using here = await world();
  const [a = 0, b = 0, c = 0] = await talks(here, 'a', 'b', 'c', 'd');
  await change(here, a, { assignee_id: here.people.ada.id });
  await change(here, b, { assignee_id: here.people.bek.id });
  await change(here, c, { status: 'Resolved' });
  equal(await subjects(here, 'mine'), ['a']);
  equal(await subjects(here, 'mine', '', 'bek'), ['b']);
  equal(await subjects(here, 'unassigned'), ['d']);
  equal(await subjects(here, 'all'), ['d', 'b', 'a']);
  equal(await subjects(here, 'all', '', 'bek'), ['d', 'b'], 'not what is Ada’s');
  equal(await subjects(here, 'all', '?state=resolved'), ['c']);
  equal(await subjects(here, 'all', '?state=any'), ['d', 'c', 'b', 'a']);
  equal(await counts(here, 'ada'), { mine: 1, unassigned: 1, all: 3, mentions: 0, snoozed: 0, trash: 0 });
  equal(await counts(here, 'bek'), { mine: 1, unassigned: 1, all: 2, mentions: 0, snoozed: 0 });
});

folders('are told with each conversation what one has not seen of it', async () => {
  await using here = await world();
  const [id = 0] = await talks(here, 'a');
  const unread = async () => (await page(here, 'all')).json.data[0].unread;
  is(await unread(), 1);
  await here.request(`PUT /api/v1/conversations/${id}/seen`, { as: 'ada' });
  is(await unread(), 0);
});

folders('hold what is in any status of a state', async () => {
  await using here = await world();
  await newStatus(here, { name: 'Urgent', category: 'open' });
  const [a = 0] = await talks(here, 'a', 'b');
  await change(here, a, { status: 'Urgent' });
  equal(await subjects(here, 'all'), ['b', 'a']);
  is((await counts(here, 'ada')).all, 2);
});

folders('are narrowed further by a filter', async () => {
  await using here = await world();
  const [a = 0, b = 0, c = 0] = await talks(here, 'a', 'b', 'c');
  await change(here, a, { priority: 'High', assignee_id: here.people.ada.id });
  await change(here, b, { priority: 'High' });
  await change(here, c, { priority: 'High', status: 'Resolved' });
  const high = { logic: 'and', rules: [{ field: 'priority', operator: 'equals', value: 'High' }] };
  const narrowed = (filter: unknown) => `?filter=${encodeURIComponent(JSON.stringify(filter))}`;
  equal(await subjects(here, 'all', narrowed(high)), ['b', 'a']);
  equal(await subjects(here, 'mine', narrowed(high)), ['a']);
  equal(await subjects(here, 'all', `${narrowed(high)}&state=any`), ['c', 'b', 'a']);
  const nobody = { logic: 'and', rules: [{ field: 'colour', operator: 'set' }] };
  const { json } = await page(here, 'all', narrowed(nobody));
  equal(Object.keys(json.error.details.fields), ['filter.rules.0.field']);
  is((await page(here, 'all', '?filter=high')).status, 422);
});

folders('are read from anywhere, in both directions', async () => {
  await using here = await world();
  await talks(here, ...'abcdefg');
  equal(await subjects(here, 'all', '?offset=2&limit=2'), ['e', 'd']);
  equal(await subjects(here, 'all', '?offset=6&limit=2'), ['a']);
  equal(await subjects(here, 'all', '?offset=0&limit=2&direction=asc'), ['a', 'b']);
  equal(await subjects(here, 'all', '?order=created_at&offset=1&limit=2'), ['f', 'e']);
  const { json } = await page(here, 'all', '?order=created_at&offset=1&limit=2');
  equal(json.page, { offset: 1, limit: 2, total: 7, is_capped: false });
});

folders('put first what waits longest', async () => {
  await using here = await world();
  const [a = 0] = await talks(here, 'a', 'b', 'c');
  await change(here, a, { priority: 'High' });
  equal(await subjects(here, 'all', '?order=waiting_since'), ['a', 'b', 'c']);
  equal(await subjects(here, 'all', '?order=waiting_since&direction=desc'), ['c', 'b', 'a']);
  equal(await subjects(here, 'unassigned', '?order=priority&limit=1'), ['a']);
});

folders('of a team are for its members, and for whoever sees everything', async () => {
  await using here = await world();
  const { id } = await newTeam(here, { name: 'Front desk', members: [here.people.bek.id] });
  const other = await newTeam(here, { name: 'Night shift' });
  const [a = 0, b = 0] = await talks(here, 'a', 'b');
  await change(here, a, { team_id: id });
  await change(here, b, { team_id: other.id });
  const teams = async (as: Who) =>
    (await listed(here, as, '?kinds=team')).map(({ key, name, count }) => [key, name, count]);
  equal(await teams('bek'), [[`team:${id}`, 'Front desk', 1]]);
  equal(await teams('ada'), [
    [`team:${id}`, 'Front desk', 1],
    [`team:${other.id}`, 'Night shift', 1],
  ]);
  equal(await subjects(here, `team:${id}`, '', 'bek'), ['a']);
  equal(await subjects(here, `team:${id}`, '?state=any', 'bek'), ['a']);
  equal(await subjects(here, `team:${id}`, '?order=created_at', 'bek'), ['a']);
});

folders('know who is called on, by name or by team', async () => {
  await using here = await world();
  const { id } = await newTeam(here, { members: [here.people.bek.id] });
  const [a = 0, b = 0, c = 0, d = 0] = await talks(here, 'a', 'b', 'c', 'd');
  const bek = { who: 'agent', id: here.people.bek.id } as const;
  await note(here, a, [bek]);
  await note(here, b, [{ who: 'team', id }]);
  await note(here, c, [bek]);
  await note(here, d, [bek]);
  await change(here, c, { status: 'Resolved' });
  await change(here, d, { assignee_id: here.people.ada.id });
  equal(await subjects(here, 'mentions', '', 'bek'), ['b', 'a'], 'd is out of sight');
  equal(await subjects(here, 'mentions', '?state=any', 'bek'), ['c', 'b', 'a']);
  equal(await subjects(here, 'mentions'), []);
  const { count, unread } = (await folder(here, 'bek', 'mentions')) ?? {};
  equal([count, unread], [2, 2]);
  await here.request(`PUT /api/v1/conversations/${a}/seen`, { as: 'bek' });
  is((await folder(here, 'bek', 'mentions'))?.unread, 1);
});

folders('tell how many of one’s own hold something new', async () => {
  await using here = await world();
  const ids = await talks(here, 'a', 'b', 'c');
  for (const id of ids) await change(here, id, { assignee_id: here.people.ada.id });
  equal(await folder(here, 'ada', 'mine'), {
    key: 'mine',
    kind: 'standard',
    id: null,
    name: null,
    count: 3,
    unread: 3,
  });
  await here.request(`PUT /api/v1/conversations/${ids[0]}/seen`, { as: 'ada' });
  is((await folder(here, 'ada', 'mine'))?.unread, 2);
});

folders('keep apart what is snoozed', async () => {
  await using here = await world();
  const [a = 0] = await talks(here, 'a', 'b');
  await change(here, a, { status: 'Snoozed', snoozed_until: '2026-03-20T09:00:00Z' });
  equal(await subjects(here, 'snoozed'), ['a']);
  equal(await subjects(here, 'snoozed', '?state=open'), []);
  equal(await subjects(here, 'snoozed', '?order=created_at'), ['a']);
  const { snoozed, all } = await counts(here, 'ada');
  equal([snoozed, all], [1, 1]);
});

folders('show the trash, what was deleted last first', async () => {
  await using here = await world();
  const [a = 0, b = 0] = await talks(here, 'a', 'b', 'c');
  for (const id of [b, a]) {
    await here.request(`DELETE /api/v1/conversations/${id}`, { as: 'ada' });
    here.clock.advance(MINUTE);
  }
  equal(await subjects(here, 'trash'), ['a', 'b']);
  equal(await subjects(here, 'trash', '?order=last_message_at'), ['b', 'a']);
  is((await page(here, 'trash')).json.page.total, 2);
  const { trash, all } = await counts(here, 'ada');
  equal([trash, all], [2, 1]);
});

folders('of a view are as the view is, unless asked otherwise', async () => {
  await using here = await world();
  const [a = 0] = await talks(here, 'a', 'b', 'c');
  const { id } = await newView(here, 'shared', {
    filters: { logic: 'or', rules: [{ field: 'subject', operator: 'in', value: ['a', 'b'] }] },
    order_by: 'created_at',
    direction: 'asc',
  });
  await change(here, a, { status: 'Resolved' });
  equal(await subjects(here, `view:${id}`), ['a', 'b']);
  equal(await subjects(here, `view:${id}`, '?direction=desc'), ['b', 'a']);
  equal(await subjects(here, `view:${id}`, '?state=open'), ['b']);
  equal(await listed(here, 'bek', '?kinds=view'), [
    { key: `view:${id}`, kind: 'view', id, name: 'Teeth', count: 2, unread: 0 },
  ]);
});

folders('show a key that is bound to a business nothing of the others', async () => {
  await using here = await world();
  await talks(here, 'a');
  const second = await here.request('POST /api/v1/businesses', {
    as: 'ada',
    body: { slug: 'second', name: 'Second' },
  });
  const wanted = { agentId: here.people.ada.id, name: 'bound', businessId: second.json.id };
  const { token } = await here.write(() => here.domain.keys.create(here.ada, wanted));
  const headers = { authorization: `Bearer ${token}` };
  const { json } = await here.request('GET /api/v1/folders/all/conversations', { headers });
  equal([json.data, json.page.total], [[], 0]);
});

folders.run();
