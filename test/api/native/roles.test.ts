import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { permissions } from '../../../src/domain/permissions.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const roles = suite('roles');

const sales = {
  name: 'Sales',
  description: 'Looks after leads.',
  permissions: ['leads:read', 'leads:write'],
};
const made = async (here: World, body: object = sales) =>
  (await here.request('POST /api/v1/roles', { as: 'ada', body })).json;
const idOf = (here: World, name: string) => here.domain.roles.named([name])[0]?.id;

scenarios(roles, [
  {
    name: 'are made',
    call: 'POST /api/v1/roles',
    body: sales,
    status: 201,
    answer: { ...sales, builtin: false, version: 1 },
    events: ['role.created'],
  },
  {
    name: 'hold permissions that exist',
    call: 'POST /api/v1/roles',
    body: { ...sales, permissions: ['all'] },
    status: 422,
  },
  {
    name: 'have a name of their own',
    call: 'POST /api/v1/roles',
    body: { ...sales, name: 'admin' },
    status: 409,
  },
  { name: 'are made by those who may', call: 'POST /api/v1/roles', as: 'bek', body: sales, status: 403 },
  { name: 'are there for everybody to read', call: 'GET /api/v1/roles', as: 'bek', status: 200 },
  {
    name: 'that do not exist are 404',
    call: 'GET /api/v1/roles/77',
    status: 404,
    answer: { error: { code: 'role_not_found' } },
  },
]);

roles('of a new installation are Admin, who may everything, and Agent', async () => {
  await using here = await world();
  const { json } = await here.request('GET /api/v1/roles', { as: 'bek' });
  equal(
    json.data.map(({ name, builtin }: { name: string; builtin: boolean }) => [name, builtin]),
    [
      ['Admin', true],
      ['Agent', true],
    ],
  );
  equal(json.data[0].permissions, [...permissions]);
  equal((await here.request('GET /api/v1/permissions', { as: 'bek' })).json, { data: [...permissions] });
});

roles('are changed, and those who have them may something else at once', async () => {
  await using here = await world();
  const role = await made(here);
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { roles: ['Sales'] } });
  is((await here.request('GET /thikaa/api/v1/leads', { as: 'bek' })).status, 200);
  const { status, json, events } = await here.request(`PATCH /api/v1/roles/${role.uuid}`, {
    as: 'ada',
    body: { permissions: ['bots:read'] },
  });
  equal([status, json.version, json.permissions, events], [200, 2, ['bots:read'], ['role.updated']]);
  is((await here.request('GET /thikaa/api/v1/leads', { as: 'bek' })).status, 403);
});

roles('that everybody needs can be neither deleted nor, for Admin, changed', async () => {
  await using here = await world();
  for (const name of ['Admin', 'Agent'])
    contains((await here.request(`DELETE /api/v1/roles/${idOf(here, name)}`, { as: 'ada' })).json, {
      error: { code: 'role_builtin' },
    });
  const change = async (name: string) =>
    (await here.request(`PATCH /api/v1/roles/${idOf(here, name)}`, { as: 'ada', body: { description: 'x' } }))
      .status;
  is(await change('Admin'), 409);
  is(await change('Agent'), 200);
});

roles('that somebody has cannot be deleted', async () => {
  await using here = await world();
  const role = await made(here);
  const path = `/api/v1/agents/${here.people.bek.id}`;
  await here.request(`PATCH ${path}`, { as: 'ada', body: { roles: ['Sales'] } });
  is((await here.request(`DELETE /api/v1/roles/${role.id}`, { as: 'ada' })).json.error.code, 'role_in_use');
  await here.request(`DELETE ${path}`, { as: 'ada' });
  const { status, events } = await here.request(`DELETE /api/v1/roles/${role.id}`, { as: 'ada' });
  equal([status, events], [204, ['role.deleted']]);
});

roles('never hold more than whoever makes them', async () => {
  await using here = await world();
  await made(here, { name: 'Roles', permissions: ['roles:manage', 'leads:read'] });
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { roles: ['Roles'] } });
  const create = async (wanted: string[]) =>
    (await here.request('POST /api/v1/roles', { as: 'bek', body: { name: 'Mine', permissions: wanted } }))
      .status;
  is(await create(['leads:read', 'users:manage']), 403);
  is(await create(['leads:read']), 201);
  const change = `PATCH /api/v1/roles/${idOf(here, 'Mine')}`;
  is((await here.request(change, { as: 'bek', body: { permissions: ['keys:manage'] } })).status, 403);
});

roles.run();
