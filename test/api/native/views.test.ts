import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { fields } from '../../../src/domain/filters/fields.ts';
import { conversation } from '../../support/desk.ts';
import { type Scenario, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const views = suite('views');

const everything = { logic: 'and', rules: [] };
const toothache = { logic: 'and', rules: [{ field: 'subject', operator: 'contains', value: 'TOOTH' }] };
const mine = { name: 'Mine', filters: everything, visibility: 'private' };
const unknownOperator = { field: 'subject', operator: 'between', value: ['a', 'b'] };
const nested = (depth: number): unknown =>
  depth === 1
    ? { logic: 'or', rules: [{ field: 'unread', operator: 'equals', value: true }] }
    : { logic: 'or', rules: [nested(depth - 1)] };
const asking = (rule: unknown) => ({ ...mine, filters: { logic: 'and', rules: [rule] } });
const refused = (place: string, sentence: string) => ({
  error: { code: 'validation_error', details: { fields: { [place]: [`${place} ${sentence}`] } } },
});
const create = 'POST /api/v1/views';

const table: Scenario[] = [
  {
    name: 'are made by whoever may keep some',
    call: create,
    as: 'bek',
    body: { ...mine, filters: toothache, order_by: 'created_at', direction: 'asc' },
    status: 201,
    answer: { name: 'Mine', filters: toothache, order_by: 'created_at', direction: 'asc', version: 1 },
    events: ['view.created'],
  },
  {
    name: 'show the latest first unless said otherwise',
    call: create,
    body: { ...mine, visibility: 'shared' },
    status: 201,
    answer: { order_by: 'last_message_at', direction: 'desc', team_id: null },
    events: ['view.created'],
  },
  {
    name: 'for everybody are made by those who may',
    call: create,
    as: 'bek',
    body: { ...mine, visibility: 'shared' },
    status: 403,
    answer: { error: { code: 'forbidden', details: { permission: 'shared_views:manage' } } },
  },
  {
    name: 'for a team name it',
    call: create,
    body: { ...mine, visibility: 'team' },
    status: 422,
    answer: { error: { details: { fields: { team_id: ['A view for a team needs team_id.'] } } } },
  },
  {
    name: 'are for teams that there are',
    call: create,
    body: { ...mine, visibility: 'team', team_id: 7 },
    status: 422,
    answer: { error: { details: { fields: { team_id: ['There is no team 7.'] } } } },
  },
  {
    name: 'say where an unknown field stands',
    call: create,
    body: asking({ field: 'colour', operator: 'set' }),
    status: 422,
    answer: refused(
      'filters.rules.0.field',
      `must be one of ${Object.keys(fields).join(', ')}, custom.<name>, contact.custom.<name>.`,
    ),
  },
  {
    name: 'ask of a field what makes sense',
    call: create,
    body: asking({ logic: 'or', rules: [unknownOperator] }),
    status: 422,
    answer: refused(
      'filters.rules.0.rules.0.operator',
      'must be one of equals, not_equals, in, not_in, set, not_set, contains, not_contains, starts_with.',
    ),
  },
  {
    name: 'compare to values of the right kind',
    call: create,
    body: asking({ field: 'created_at', operator: 'less_than', value: 'soon' }),
    status: 422,
  },
  {
    name: 'name what there is',
    call: create,
    body: asking({ field: 'status', operator: 'in', value: ['open', 'Sleeping'] }),
    status: 422,
    answer: refused(
      'filters.rules.0.value',
      'names no status there is: Sleeping. There are Closed, Open, Resolved, Snoozed.',
    ),
  },
  {
    name: 'compare nothing to set',
    call: create,
    body: asking({ field: 'assignee', operator: 'set', value: 'me' }),
    status: 422,
    answer: refused('filters.rules.0.value', 'must not be there: set compares to nothing.'),
  },
  {
    name: 'nest four deep',
    call: create,
    body: { ...mine, filters: nested(4) },
    status: 201,
    events: ['view.created'],
  },
  {
    name: 'nest no deeper',
    call: create,
    body: { ...mine, filters: nested(5) },
    status: 422,
    answer: refused(
      'filters.rules.0.rules.0.rules.0.rules.0',
      'must not be a group: groups are nested at most 4 deep.',
    ),
  },
  {
    name: 'have fifty rules at most',
    call: create,
    body: {
      ...mine,
      filters: { logic: 'or', rules: Array(51).fill({ field: 'unread', operator: 'equals', value: true }) },
    },
    status: 422,
    answer: refused('filters.rules.50', 'is one too many: a filter has at most 50 rules.'),
  },
  {
    name: 'have a hundred values at most',
    call: create,
    body: asking({ field: 'reference', operator: 'in', value: Array(101).fill('1') }),
    status: 422,
    answer: refused('filters.rules.0.value', 'must be a list of 1 to 100 values.'),
  },
  { name: 'that nobody made are not found', call: 'GET /api/v1/views/5', status: 404 },
  { name: 'that nobody made show nothing', call: 'GET /api/v1/views/5/conversations', status: 404 },
  { name: 'that nobody made have no count', call: 'GET /api/v1/views/counts?ids=5,6', status: 404 },
  {
    name: 'lead on by their own cursors',
    call: 'GET /api/v1/views/1/conversations?cursor=x',
    given: (here) => made(here),
    status: 422,
  },
];
scenarios(views, table);

const made = async (here: World, more: Record<string, unknown> = {}, as: 'ada' | 'bek' = 'ada') => {
  const { status, json, text } = await here.request(create, { as, body: { ...mine, ...more } });
  is(status, 201, text);
  return json as { id: number; uuid: string; version: number };
};
const listed = async (here: World, as: 'ada' | 'bek') =>
  (await here.request('GET /api/v1/views', { as })).json.data.map(({ name }: { name: string }) => name);
const shown = async (here: World, id: number, as: 'ada' | 'bek' = 'ada') => {
  const { status, json, text } = await here.request(`GET /api/v1/views/${id}/conversations`, { as });
  is(status, 200, text);
  return json.data.map(({ subject }: { subject: string }) => subject);
};

views('that are private are their owner’s alone', async () => {
  await using here = await world();
  const { id } = await made(here, {}, 'bek');
  const calls = [
    `GET /api/v1/views/${id}`,
    `DELETE /api/v1/views/${id}`,
    `GET /api/v1/views/${id}/conversations`,
  ];
  for (const call of calls) is((await here.request(call, { as: 'ada' })).status, 404, call);
  equal(await listed(here, 'ada'), []);
  equal(await listed(here, 'bek'), ['Mine']);
});

views('of a team are shown to its members, and kept by those who may', async () => {
  await using here = await world();
  await here.write(() => here.domain.teams.create(here.ada, { name: 'Dentists' }));
  const { id } = await made(here, { name: 'Teeth', visibility: 'team', team_id: 1 });
  equal([await listed(here, 'ada'), await listed(here, 'bek')], [['Teeth'], []]);
  is((await here.request(`GET /api/v1/views/${id}`, { as: 'bek' })).status, 404);
  await here.write(() => here.domain.teams.update(here.ada, 1, { members: [here.people.bek.id] }));
  equal(await listed(here, 'bek'), ['Teeth']);
  is((await here.request(`DELETE /api/v1/views/${id}`, { as: 'bek' })).status, 403);
  is((await here.request(`DELETE /api/v1/views/${id}`, { as: 'ada' })).status, 204);
});

views('are changed piece by piece, and not over somebody else’s change', async () => {
  await using here = await world();
  const { id, uuid } = await made(here, { filters: toothache });
  const path = `/api/v1/views/${uuid}`;
  const changed = await here.request(`PATCH ${path}`, { as: 'ada', body: { direction: 'asc' } });
  equal([changed.status, changed.events], [200, ['view.updated']]);
  equal([changed.json.filters, changed.json.direction, changed.json.version], [toothache, 'asc', 2]);
  const stale = await here.request(`PATCH ${path}`, {
    as: 'ada',
    body: { name: 'Other' },
    headers: { 'if-match': '"1"' },
  });
  is(stale.status, 412);
  const removed = await here.request(`DELETE ${path}`, { as: 'ada' });
  equal([removed.status, removed.events], [204, ['view.deleted']]);
  is((await here.request(`GET /api/v1/views/${id}`, { as: 'ada' })).status, 404);
});

views('that others see can be kept to oneself only by whoever made them', async () => {
  await using here = await world();
  const { id } = await made(here, { visibility: 'shared' });
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { roles: ['Admin'] } });
  const keep = (as: 'ada' | 'bek') =>
    here.request(`PATCH /api/v1/views/${id}`, { as, body: { visibility: 'private' } });
  is((await keep('bek')).json.error.code, 'not_your_view');
  is((await keep('ada')).status, 200);
});

views('show what they ask for, and to each what they may see', async () => {
  await using here = await world();
  const tooth = await conversation(here);
  await conversation(here, { from: 'olim@mail.example', subject: 'Opening hours' });
  const all = await made(here, { visibility: 'shared' });
  const teeth = await made(here, { visibility: 'shared', filters: toothache });
  equal(await shown(here, teeth.id), ['Toothache']);
  equal(await shown(here, all.id, 'bek'), ['Opening hours', 'Toothache']);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, tooth.id, here.people.ada.id));
  equal(await shown(here, all.id, 'bek'), ['Opening hours']);
  const counted = async (as: 'ada' | 'bek') =>
    (await here.request('GET /api/v1/views/counts', { as })).json.data;
  equal(await counted('ada'), [
    { id: all.id, count: 2 },
    { id: teeth.id, count: 1 },
  ]);
  equal(await counted('bek'), [
    { id: all.id, count: 1 },
    { id: teeth.id, count: 0 },
  ]);
});

views('are counted up to a thousand for a glance, and to the end for a page', async () => {
  await using here = await world();
  const { id: first } = await conversation(here);
  const copy = here.domain.store.change<[number]>(
    'test.copy',
    `with recursive counted (n) as (select 2 union all select n + 1 from counted where n < 1100)
     insert into conversations (uuid, reference, business_id, inbox_id, channel, contact_id, status_id, created_at, updated_at)
     select 'copy ' || n, 100000 + n, business_id, inbox_id, channel, contact_id, status_id, 0, 0
     from conversations, counted where id = ?`,
  );
  await here.write(() => copy.run(first));
  const { id } = await made(here);
  const { json } = await here.request('GET /api/v1/views/counts', { as: 'ada' });
  equal(json.data, [{ id, count: 1000 }]);
  const total = async (limit: number, offset: number) =>
    (await here.domain.views.page(here.ada, id, { limit, offset })).total;
  equal(
    await Promise.all([total(1, 0), total(100, 1050), total(100, 1000), total(100, 5000)]),
    Array(4).fill(1100),
  );
});

views('show page after page, in their order', async () => {
  await using here = await world();
  for (const subject of ['a', 'b', 'c']) {
    await conversation(here, { subject });
    here.clock.advance(1000);
  }
  const { id } = await made(here, { order_by: 'created_at', direction: 'asc' });
  const subjects: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next && `&cursor=${next}`;
    const { json } = await here.request(`GET /api/v1/views/${id}/conversations?limit=2${cursor}`, {
      as: 'ada',
    });
    subjects.push(...json.data.map(({ subject }: { subject: string }) => subject));
    next = json.page.next;
  }
  equal(subjects, ['a', 'b', 'c']);
});

const refunds = {
  q: '"money back" -gift',
  in: 'messages',
  sort: 'relevance',
  sentiment: ['negative', 'very_negative'],
  topic: ['Refund'],
  from: '2026-01-01',
};
const searching = { name: 'Refunds', filters: everything, visibility: 'private', search: refunds };
const namesOf = async (here: World, kind: string, as: 'ada' | 'bek' = 'bek') =>
  (await here.request(`GET /api/v1/views?kind=${kind}`, { as })).json.data.map(
    ({ name }: { name: string }) => name,
  );

views('hold a search as well, which is no list of the inbox', async () => {
  await using here = await world();
  await here.request(create, { as: 'bek', body: mine });
  const { json } = await here.request(create, { as: 'bek', body: searching });
  equal(json.search, refunds);
  equal([await namesOf(here, 'searches'), await namesOf(here, 'lists')], [['Refunds'], ['Mine']]);
  equal(await namesOf(here, 'searches', 'ada'), []);
  const folders = (await here.request('GET /api/v1/folders', { as: 'bek' })).json.data;
  is(JSON.stringify(folders).includes('Refunds'), false);
  for (const path of [`views/${json.id}/conversations`, `folders/view:${json.id}/conversations`])
    is((await here.request(`GET /api/v1/${path}`, { as: 'bek' })).status, 404);
});

views('that are searches are renamed and asked otherwise, but stay searches', async () => {
  await using here = await world();
  const { json } = await here.request(create, { as: 'ada', body: { ...searching, visibility: 'shared' } });
  const path = `PATCH /api/v1/views/${json.id}`;
  const renamed = await here.request(path, { as: 'ada', body: { name: 'Money back' } });
  equal([renamed.json.name, renamed.json.search], ['Money back', refunds]);
  const asked = await here.request(path, { as: 'ada', body: { search: { q: 'refund' } } });
  equal(asked.json.search, { q: 'refund' });
  equal(await namesOf(here, 'searches'), ['Money back']);
  const { status, json: fault } = await here.request(path, { as: 'ada', body: { search: null } });
  equal([status, Object.keys(fault.error.details.fields)], [422, ['search']]);
  const unknown = await here.request(path, { as: 'ada', body: { search: { q: '', sentiment: ['sad'] } } });
  is(unknown.status, 422);
});

views('cannot be changed with a key bound to one business', async () => {
  await using here = await world();
  const wanted = { agentId: here.people.ada.id, name: 'bound', businessId: 1 };
  const { token } = await here.write(() => here.domain.keys.create(here.ada, wanted));
  const { status, json } = await here.request(create, { headers: { 'x-api-key': token }, body: mine });
  equal([status, json.error.code], [403, 'bound_to_business']);
});

views.run();
