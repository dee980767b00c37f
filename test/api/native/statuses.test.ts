import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { conversation } from '../../support/desk.ts';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const statuses = suite('statuses');

const path = '/api/v1/statuses';
const spare = { name: 'Spare part ordered', category: 'waiting' };
const make = async (here: World, body: object = spare) =>
  (await here.request(`POST ${path}`, { as: 'ada', body })).json;
const change = (here: World, id: number | string, body: object, headers = {}) =>
  here.request(`PATCH ${path}/${id}`, { as: 'ada', body, headers });

scenarios(statuses, [
  {
    name: 'are added',
    call: `POST ${path}`,
    body: { name: ' Spare part ordered ', category: 'waiting' },
    status: 201,
    answer: { ...spare, builtin: false, version: 1 },
    events: ['status.created'],
  },
  {
    name: 'have names of their own, in any case',
    call: `POST ${path}`,
    body: { name: 'OPEN ', category: 'open' },
    status: 409,
    answer: { error: { code: 'name_taken', message: 'There is a status Open already.' } },
  },
  {
    name: 'have names of at most 25 characters',
    call: `POST ${path}`,
    body: { name: 'x'.repeat(26), category: 'open' },
    status: 422,
  },
  {
    name: 'have a name that can be read',
    call: `POST ${path}`,
    body: { name: ' ', category: 'open' },
    status: 422,
  },
  {
    name: 'are of a category that exists',
    call: `POST ${path}`,
    body: { name: 'x', category: 'closed' },
    status: 422,
  },
  { name: 'are added by those who may', call: `POST ${path}`, as: 'bek', body: spare, status: 403 },
  {
    name: 'are there for everybody to read',
    call: `GET ${path}/1`,
    as: 'bek',
    status: 200,
    answer: { name: 'Open' },
  },
  {
    name: 'that do not exist are 404',
    call: `GET ${path}/77`,
    status: 404,
    answer: { error: { code: 'status_not_found' } },
  },
  {
    name: 'that everything relies on keep their name',
    call: `PATCH ${path}/1`,
    body: { name: 'New' },
    status: 409,
    answer: { error: { code: 'status_builtin' } },
  },
  {
    name: 'that everything relies on stay',
    call: `DELETE ${path}/4`,
    status: 409,
    answer: { error: { code: 'status_builtin' } },
  },
]);

statuses('of a new installation are four', async () => {
  await using here = await world();
  const { json } = await here.request(`GET ${path}`, { as: 'bek' });
  equal(
    json.data.map(({ name, category, builtin }: typeof json) => [name, category, builtin]),
    [
      ['Open', 'open', true],
      ['Snoozed', 'waiting', true],
      ['Resolved', 'resolved', true],
      ['Closed', 'resolved', true],
    ],
  );
});

statuses('are changed by whoever has read them, and deleted', async () => {
  await using here = await world();
  const { uuid } = await make(here);
  const { json, events } = await change(
    here,
    uuid,
    { name: 'Spare part', category: 'open' },
    { 'if-match': '"1"' },
  );
  equal([json.name, json.category, json.version, events], ['Spare part', 'open', 2, ['status.updated']]);
  is((await change(here, uuid, { name: 'Other' }, { 'if-match': '"1"' })).status, 412);
  is((await change(here, uuid, { name: 'SPARE PART' })).status, 200);
  const gone = await here.request(`DELETE ${path}/${uuid}`, { as: 'ada' });
  equal([gone.status, gone.events], [204, ['status.deleted']]);
  is((await here.request(`GET ${path}/${uuid}`, { as: 'ada' })).status, 404);
});

statuses('are found in the order that somebody gave them, new ones last', async () => {
  await using here = await world();
  const order = (ids: number[]) => here.request(`POST ${path}/reorder`, { as: 'ada', body: { ids } });
  await make(here);
  const { json, events } = await order([1, 5, 2, 3, 4]);
  const names = (data: { name: string }[]) => data.map(({ name }) => name);
  const wanted = ['Open', spare.name, 'Snoozed', 'Resolved', 'Closed'];
  equal([names(json.data), events.length], [wanted, 4]);
  await make(here, { name: 'Later', category: 'waiting' });
  equal(names((await here.request(`GET ${path}`, { as: 'bek' })).json.data), [...wanted, 'Later']);
  is((await order([1, 2, 3, 4, 5])).status, 422);
  is((await order([1, 2, 3, 4, 5, 77])).status, 422);
});

statuses(
  'that conversations have may be called otherwise, but mean the same and stay, even for the trash',
  async () => {
    await using here = await world();
    const { id } = await make(here);
    const talk = await conversation(here);
    await here.write(() => {
      here.domain.conversations.setStatus(here.ada, talk.id, spare.name);
      here.domain.conversations.putInTrash(here.ada, talk.id);
    });
    is((await change(here, id, { name: 'Ordered' })).status, 200);
    is((await change(here, id, { category: 'resolved' })).json.error.code, 'status_in_use');
    is((await here.request(`DELETE ${path}/${id}`, { as: 'ada' })).json.error.code, 'status_in_use');
  },
);

statuses('are out of reach of a key that is bound to one business, except for reading', async () => {
  await using here = await world();
  const bound = await here.request('POST /api/v1/keys', {
    as: 'ada',
    body: { name: 'b', business: 'default' },
  });
  const headers = { authorization: `Bearer ${bound.json.token}` };
  is((await here.request(`GET ${path}`, { headers })).status, 200);
  is((await here.request(`POST ${path}`, { headers, body: spare })).json.error.code, 'bound_to_business');
});

const priorities = suite('priorities');

priorities('are three, the least urgent first', async () => {
  await using here = await world();
  const { json } = await here.request('GET /api/v1/priorities', { as: 'bek' });
  equal(
    json.data.map(({ name, rank }: typeof json) => [name, rank]),
    [
      ['Low', 0],
      ['Medium', 1],
      ['High', 2],
    ],
  );
});

statuses.run();
priorities.run();
