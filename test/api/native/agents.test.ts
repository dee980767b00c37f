import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { conversation } from '../../support/desk.ts';
import { signedIn } from '../../support/person.ts';
import { scenarios } from '../../support/scenarios.ts';
import { thrownBy } from '../../support/thrown.ts';
import { password, type World, world } from '../../support/world.ts';

const agents = suite('agents');

const cy = { email: 'Cy@Clinic.example', first_name: 'Cy', last_name: 'Young', roles: ['Agent'] };
const pathOf = (here: World, who: 'ada' | 'bek') => `/api/v1/agents/${here.people[who].id}`;
const superiors = async (here: World) => {
  const body = { name: 'Users', permissions: ['users:manage', 'roles:manage'] };
  await here.request('POST /api/v1/roles', { as: 'ada', body });
  await here.request(`PATCH ${pathOf(here, 'bek')}`, { as: 'ada', body: { roles: ['Users'] } });
};

scenarios(agents, [
  {
    name: 'are added',
    call: 'POST /api/v1/agents',
    body: cy,
    status: 201,
    answer: { email: 'cy@clinic.example', roles: ['Agent'], has_password: false, enabled: true, totp: false },
    events: ['agent.created'],
  },
  {
    name: 'are added with a password',
    call: 'POST /api/v1/agents',
    body: { ...cy, password },
    status: 201,
    answer: { has_password: true },
    events: ['agent.created'],
  },
  {
    name: 'need a role that exists',
    call: 'POST /api/v1/agents',
    body: { ...cy, roles: ['Boss'] },
    status: 422,
  },
  { name: 'need a role', call: 'POST /api/v1/agents', body: { ...cy, roles: [] }, status: 422 },
  {
    name: 'are added with a number to call and what else is noted of them',
    call: 'POST /api/v1/agents',
    body: { ...cy, phone: '90 123 45 67', country: 'UZ', custom_attributes: { desk: 4 } },
    status: 201,
    answer: { phone: '+998901234567', country: 'UZ', custom_attributes: { desk: 4 } },
    events: ['agent.created'],
  },
  {
    name: 'need a number that can be dialled',
    call: 'POST /api/v1/agents',
    body: { ...cy, phone: '12' },
    status: 422,
  },
  { name: 'need an email address', call: 'POST /api/v1/agents', body: { ...cy, email: 'cy' }, status: 422 },
  { name: 'need a good password', call: 'POST /api/v1/agents', body: { ...cy, password: 'cy' }, status: 422 },
  {
    name: 'have an address of their own, in any case',
    call: 'POST /api/v1/agents',
    body: { ...cy, email: 'ADA@clinic.example' },
    status: 409,
    answer: { error: { code: 'email_taken' } },
  },
  { name: 'take no unknown field', call: 'POST /api/v1/agents', body: { ...cy, admin: true }, status: 422 },
  { name: 'are not for everybody to see', call: 'GET /api/v1/agents', as: 'bek', status: 403 },
  { name: 'are not for everybody to add', call: 'POST /api/v1/agents', as: 'bek', body: cy, status: 403 },
  {
    name: 'that do not exist are 404',
    call: 'GET /api/v1/agents/999',
    status: 404,
    answer: { error: { code: 'agent_not_found' } },
  },
  { name: 'that could not exist are 404', call: 'GET /api/v1/agents/ada', status: 404 },
  {
    name: 'with an unknown uuid are 404',
    call: 'GET /api/v1/agents/01900000-0000-7000-8000-000000000000',
    status: 404,
    answer: { error: { code: 'agent_not_found' } },
  },
  {
    name: 'cannot be changed when they do not exist',
    call: 'PATCH /api/v1/agents/999',
    body: { enabled: true },
    status: 404,
  },
  { name: 'cannot be deleted when they do not exist', call: 'DELETE /api/v1/agents/999', status: 404 },
]);

agents('are found by number and by uuid, in either case', async () => {
  await using here = await world();
  const { json: ada } = await here.request(`GET ${pathOf(here, 'ada')}`, { as: 'ada' });
  for (const id of [ada.id, ada.uuid, ada.uuid.toUpperCase()])
    is((await here.request(`GET /api/v1/agents/${id}`, { as: 'ada' })).json.email, 'ada@clinic.example');
});

agents('are listed without the System agent and the deleted', async () => {
  await using here = await world();
  const { json } = await here.request('POST /api/v1/agents', { as: 'ada', body: cy });
  await here.request(`DELETE /api/v1/agents/${json.uuid}`, { as: 'ada' });
  const list = (await here.request('GET /api/v1/agents', { as: 'ada' })).json;
  equal(
    list.data.map(({ first_name }: { first_name: string }) => first_name),
    ['Ada', 'Bek'],
  );
  is((await here.request(`GET /api/v1/agents/${json.id}`, { as: 'ada' })).status, 404);
  is((await here.request('POST /api/v1/agents', { as: 'ada', body: cy })).status, 201);
});

agents('are changed, password and all', async () => {
  await using here = await world();
  const body = {
    first_name: 'Beck',
    email: 'Beck@clinic.example',
    password: 'another good one',
    roles: ['Admin', 'Agent'],
  };
  const { status, json, events } = await here.request(`PATCH ${pathOf(here, 'bek')}`, { as: 'ada', body });
  is(status, 200);
  equal([json.first_name, json.email, json.roles], ['Beck', 'beck@clinic.example', ['Admin', 'Agent']]);
  equal(events, ['agent.updated']);
  const signIn = { email: 'beck@clinic.example', password: 'another good one' };
  is((await here.request('POST /api/v1/sessions', { body: signIn })).status, 201);
});

agents('always include an administrator', async () => {
  await using here = await world();
  const path = pathOf(here, 'ada');
  const change = async (body: object) => here.request(`PATCH ${path}`, { as: 'ada', body });
  for (const body of [{ enabled: false }, { roles: ['Agent'] }]) {
    const { status, json } = await change(body);
    equal([status, json.error.code], [409, 'last_admin']);
  }
  await here.request(`PATCH ${pathOf(here, 'bek')}`, { as: 'ada', body: { roles: ['Admin'] } });
  is((await here.request(`DELETE ${path}`, { as: 'bek' })).status, 204);
  is(
    (await here.request(`PATCH ${pathOf(here, 'bek')}`, { as: 'bek', body: { enabled: false } })).status,
    409,
  );
});

agents('do not delete themselves', async () => {
  await using here = await world();
  await here.request(`PATCH ${pathOf(here, 'bek')}`, { as: 'ada', body: { roles: ['Admin'] } });
  is(
    (await here.request(`DELETE ${pathOf(here, 'bek')}`, { as: 'bek' })).json.error.code,
    'cannot_delete_yourself',
  );
});

agents('give no roles with more rights than they have', async () => {
  await using here = await world();
  await superiors(here);
  const create = async (roles: string[]) =>
    (await here.request('POST /api/v1/agents', { as: 'bek', body: { ...cy, roles } })).status;
  is(await create(['Admin']), 403);
  is(await create(['Agent']), 403);
  is(await create(['Users']), 201);
  is(
    (await here.request(`PATCH ${pathOf(here, 'bek')}`, { as: 'bek', body: { roles: ['Admin'] } })).status,
    403,
  );
});

agents('do not take over the accounts of their superiors', async () => {
  await using here = await world();
  await superiors(here);
  const path = pathOf(here, 'ada');
  for (const body of [
    { password: 'taken over now' },
    { email: 'evil@clinic.example' },
    { enabled: false },
    { roles: ['Users'] },
  ])
    is((await here.request(`PATCH ${path}`, { as: 'bek', body })).status, 403, JSON.stringify(body));
  is((await here.request(`DELETE ${path}`, { as: 'bek' })).status, 403);
  await signedIn(here);
});

agents('cannot be taken over with a key that was narrowed', async () => {
  await using here = await world();
  const key = await here.write(() =>
    here.domain.keys.create(here.ada, {
      agentId: here.people.ada.id,
      name: 'users',
      scopes: ['users:manage'],
    }),
  );
  const headers = { authorization: `Bearer ${key.token}` };
  const change = async (call: string, body?: object) => (await here.request(call, { headers, body })).status;
  is(await change(`PATCH ${pathOf(here, 'ada')}`, { password: 'taken over now' }), 403);
  is(await change(`DELETE ${pathOf(here, 'ada')}/totp`), 403);
  is(await change('PATCH /api/v1/me', { password: 'taken over now', current_password: password }), 403);
  is(await change('POST /api/v1/me/totp'), 403);
  is(await change('GET /api/v1/sessions'), 403);
  is(await change('POST /api/v1/agents', { ...cy, roles: ['Admin'] }), 403);
  is(await change('GET /api/v1/agents'), 200);
});

agents('leave the one alone that automatic acts are signed with, and its address too', async () => {
  await using here = await world();
  const { id, email } = here.domain.agents.itself(here.domain.agents.systemId());
  const system = `/api/v1/agents/${id}`;
  for (const call of [`PATCH ${system}`, `DELETE ${system}`]) {
    const { status, json } = await here.request(call, { as: 'ada', body: { first_name: 'Taken' } });
    equal([status, json.error.code], [409, 'system_agent']);
  }
  const taking = here.write(() =>
    here.domain.agents.create(here.ada, {
      email,
      firstName: 'x',
      lastName: '',
      roles: ['Agent'],
      passwordHash: null,
    }),
  );
  is((await thrownBy(taking)).message, `There is an agent with the address ${email} already.`);
});

agents('are out of reach of a key that is bound to one business', async () => {
  await using here = await world();
  const { id: businessId } = here.domain.businesses.withSlug('default');
  const key = await here.write(() =>
    here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'bound', businessId }),
  );
  const headers = { authorization: `Bearer ${key.token}` };
  const change = async (call: string, body?: object) =>
    (await here.request(call, { headers, body })).json?.error.code;
  is(await change('POST /api/v1/agents', { ...cy, roles: ['Admin'] }), 'bound_to_business');
  is(await change(`PATCH ${pathOf(here, 'bek')}`, { password: 'taken over now' }), 'bound_to_business');
  is(await change('PATCH /api/v1/settings', { language: 'ru' }), 'bound_to_business');
  is(await change('POST /api/v1/roles', { name: 'x', permissions: [] }), 'bound_to_business');
  is(await change('POST /api/v1/businesses', { slug: 'x', name: 'x' }), 'bound_to_business');
  is(await change('GET /api/v1/audit'), 'bound_to_business');
  is(await change('GET /api/v1/jobs'), 'bound_to_business');
  is(await change('GET /api/v1/backups'), 'bound_to_business');
});

agents('lose number, country and notes one by one', async () => {
  await using here = await world();
  const change = async (body: object) =>
    (await here.request(`PATCH ${pathOf(here, 'bek')}`, { as: 'ada', body })).json;
  await change({ phone: '+998901234567', country: 'UZ', custom_attributes: { desk: 4, left: true } });
  const { phone, country, custom_attributes } = await change({
    phone: null,
    custom_attributes: { desk: null },
  });
  equal([phone, country, custom_attributes], [null, 'UZ', { left: true }]);
});

agents('who go leave what they had not settled to nobody', async () => {
  await using here = await world({ started: true });
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people.bek.id));
  await here.rest();
  const before = here.domain.events.newestId();
  is((await here.request(`DELETE ${pathOf(here, 'bek')}`, { as: 'ada' })).status, 204);
  await here.rest();
  const names = here.eventsAfter(before).map(({ name }) => name);
  equal(names, ['agent.deleted', 'conversation.assigned']);
  is(here.domain.conversations.get(id).assignee_id, null);
});

agents.run();
