import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { conversation } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const statuses = suite('statuses and priorities in Libredesk');

const error = (error_type: string) => ({ status: 'error', error_type, data: {} });
const namesIn = (data: { name: string; category?: string }[]) =>
  data.map((each) => [each.name, each.category]);
const newStatus = (here: World, name = 'Waiting for parts') =>
  here.write(() => here.domain.statuses.create(here.ada, { name, category: 'waiting' }));

statuses('are listed for everybody who is signed in', async () => {
  await using here = await world();
  const { status, json } = await libredesk(here)('GET /statuses', { as: 'bek' });
  equal([status, json.status], [200, 'success']);
  equal(namesIn(json.data), [
    ['Open', 'open'],
    ['Snoozed', 'waiting'],
    ['Resolved', 'resolved'],
    ['Closed', 'resolved'],
  ]);
  equal(Object.keys(json.data[0]), ['id', 'created_at', 'name', 'category']);
});

statuses('and priorities, the least pressing first', async () => {
  await using here = await world();
  const { status, json } = await libredesk(here)('GET /priorities', { as: 'bek' });
  equal([status, json.data.map(({ name }: { name: string }) => name)], [200, ['Low', 'Medium', 'High']]);
  equal(Object.keys(json.data[0]), ['id', 'created_at', 'name']);
});

statuses('are made, renamed and deleted', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const made = await ask('POST /statuses', { body: { name: 'On hold' } });
  equal([made.status, made.events], [200, ['status.created']]);
  const { id } = made.json.data;
  equal(made.json.data, {
    id,
    created_at: new Date(here.clock.now()).toISOString(),
    name: 'On hold',
    category: 'open',
  });
  const body = { name: 'Parked', category: 'waiting' };
  const changed = await ask(`PUT /statuses/${id}`, { body });
  equal([changed.json.data, changed.events], [{ ...made.json.data, ...body }, ['status.updated']]);
  const renamed = await ask(`PUT /statuses/${id}`, { body: { name: 'Resting' } });
  equal(renamed.json.data, { ...changed.json.data, name: 'Resting' });
  const gone = await ask(`DELETE /statuses/${id}`);
  equal([gone.status, gone.json, gone.events], [200, { status: 'success', data: true }, ['status.deleted']]);
  is((await ask('GET /statuses')).json.data.length, 4);
});

statuses('that conversations have are renamed everywhere, but neither deleted nor turned round', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newStatus(here);
  const { uuid } = await conversation(here);
  await ask(`PUT /conversations/${uuid}/status`, { body: { status: 'Waiting for parts' } });
  const shown = async () => (await ask('GET /conversations/all')).json.data.results[0].status;
  is(await shown(), 'Waiting for parts');
  const deleted = await ask(`DELETE /statuses/${id}`);
  equal([deleted.status, deleted.json.error_type], [400, 'InputException']);
  is((await ask(`PUT /statuses/${id}`, { body: { name: 'X', category: 'resolved' } })).status, 400);
  await ask(`PUT /statuses/${id}`, { body: { name: 'Waiting' } });
  is(await shown(), 'Waiting');
});

scenarios(
  statuses,
  [
    { name: 'have a name', call: 'POST /statuses', body: {}, status: 400, answer: error('InputException') },
    { name: 'have a name that says something', call: 'POST /statuses', body: { name: ' ' }, status: 400 },
    { name: 'have a short name', call: 'POST /statuses', body: { name: 'x'.repeat(26) }, status: 400 },
    {
      name: 'are open, waiting or resolved',
      call: 'POST /statuses',
      body: { name: 'X', category: 'odd' },
      status: 400,
    },
    {
      name: 'have a name of their own',
      call: 'POST /statuses',
      body: { name: 'open' },
      status: 409,
      answer: error('ConflictException'),
    },
    {
      name: 'of every installation keep their names',
      call: 'PUT /statuses/1',
      body: { name: 'X' },
      status: 400,
      answer: error('InputException'),
    },
    { name: 'of every installation stay', call: 'DELETE /statuses/4', status: 400 },
    {
      name: 'that do not exist are not changed',
      call: 'PUT /statuses/77',
      body: { name: 'X' },
      status: 404,
      answer: error('NotFoundException'),
    },
    { name: 'that do not exist are not deleted', call: 'DELETE /statuses/77', status: 404 },
    { name: 'go by number', call: 'DELETE /statuses/Open', status: 400 },
    {
      name: 'are made by those who manage them',
      call: 'POST /statuses',
      as: 'bek',
      body: { name: 'X' },
      status: 403,
      answer: error('PermissionException'),
    },
    {
      name: 'are changed by those who manage them',
      call: 'PUT /statuses/1',
      as: 'bek',
      body: { name: 'X' },
      status: 403,
    },
    { name: 'are deleted by those who manage them', call: 'DELETE /statuses/1', as: 'bek', status: 403 },
  ],
  libredesk,
);

statuses.run();
