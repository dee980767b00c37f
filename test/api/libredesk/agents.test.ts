import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { HOUR } from '../../../src/lib/clock.ts';
import { newTeam } from '../../support/arranged.ts';
import { answer, conversation } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { signedIn } from '../../support/person.ts';
import { gif } from '../../support/pictures.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { formWith, linkOf } from '../../support/upload.ts';
import { type World, world } from '../../support/world.ts';

const agents = suite('agents in Libredesk');

const cy = { email: 'Cy@Clinic.example', first_name: 'Cy', last_name: 'Young', roles: ['Agent'] };
const bekOf = (here: World) => `/agents/${here.people.bek.id}`;
const error = (error_type: string) => ({ status: 'error', error_type, data: {} });

scenarios(
  agents,
  [
    {
      name: 'are made, and answered with 200',
      call: 'POST /agents',
      body: cy,
      status: 200,
      answer: {
        status: 'success',
        data: {
          type: 'agent',
          email: 'cy@clinic.example',
          first_name: 'Cy',
          last_name: 'Young',
          roles: ['Agent'],
          enabled: true,
          availability_status: 'offline',
          teams: [],
          custom_attributes: {},
          phone_number: null,
          phone_number_country_code: null,
          avatar_url: null,
          last_active_at: null,
          last_login_at: null,
          api_key: null,
          api_key_last_used_at: null,
        },
      },
      events: ['agent.created'],
    },
    {
      name: 'are made as the request says: in teams by name or id, disabled, away, with a password',
      given: (here) => newTeam(here),
      call: 'POST /agents',
      body: {
        ...cy,
        teams: ['front DESK', '1'],
        enabled: false,
        availability_status: 'away_manual',
        new_password: 'Horse-battery-7',
        send_welcome_email: true,
      },
      status: 200,
      answer: {
        data: {
          enabled: false,
          availability_status: 'away_manual',
          teams: [{ id: 1, name: 'Front desk', emoji: null }],
        },
      },
      events: ['agent.created', 'team.updated'],
    },
    {
      name: 'need the roles that there are',
      call: 'POST /agents',
      body: { ...cy, roles: ['Boss'] },
      status: 400,
      answer: { ...error('InputException'), message: 'There is no role Boss. There are: Admin, Agent.' },
    },
    {
      name: 'need the teams that there are',
      given: (here) => newTeam(here),
      call: 'POST /agents',
      body: { ...cy, teams: ['Kitchen'] },
      status: 400,
      answer: { message: 'There is no team Kitchen. There are: Front desk.' },
    },
    { name: 'need an address', call: 'POST /agents', body: { ...cy, email: 'cy' }, status: 400 },
    { name: 'need a first name', call: 'POST /agents', body: { ...cy, first_name: ' ' }, status: 400 },
    { name: 'need a role', call: 'POST /agents', body: { ...cy, roles: [] }, status: 400 },
    { name: 'need what the contract asks for', call: 'POST /agents', body: {}, status: 400 },
    {
      name: 'have an address of their own',
      call: 'POST /agents',
      body: { ...cy, email: 'BEK@clinic.example' },
      status: 409,
      answer: error('ConflictException'),
    },
    ...[
      'Short-1a',
      'no-upper-case-1',
      'NO-LOWER-CASE-1',
      'No-digit-here',
      'NoSpecial123',
      `Aa1-${'x'.repeat(69)}`,
    ].map((new_password) => ({
      name: `have no password like ${new_password.slice(0, 20)}`,
      call: 'POST /agents',
      body: { ...cy, new_password },
      status: 400,
      answer: error('InputException'),
    })),
    {
      name: 'take no password that everybody tries',
      call: 'POST /agents',
      body: { ...cy, new_password: 'Password123!' },
      status: 400,
    },
    {
      name: 'are no business of everybody: the list',
      call: 'GET /agents',
      as: 'bek',
      status: 403,
      answer: error('PermissionException'),
    },
    { name: 'are no business of everybody: one', call: 'GET /agents/2', as: 'bek', status: 403 },
    { name: 'are no business of everybody: making', call: 'POST /agents', as: 'bek', body: cy, status: 403 },
    {
      name: 'are no business of everybody: changing',
      call: 'PUT /agents/2',
      as: 'bek',
      body: {},
      status: 403,
    },
    { name: 'are no business of everybody: deleting', call: 'DELETE /agents/2', as: 'bek', status: 403 },
    {
      name: 'that do not exist are not found',
      call: 'GET /agents/999',
      status: 404,
      answer: error('NotFoundException'),
    },
    { name: 'that do not exist are not changed', call: 'PUT /agents/999', body: {}, status: 404 },
    { name: 'that do not exist are not deleted', call: 'DELETE /agents/999', status: 404 },
    { name: 'go by number', call: 'GET /agents/ada', status: 400, answer: error('InputException') },
    { name: 'have numbers above nothing', call: 'GET /agents/0', status: 400 },
    { name: 'keep the System agent as it is', call: 'PUT /agents/1', body: { first_name: 'X' }, status: 400 },
    { name: 'keep the System agent', call: 'DELETE /agents/1', status: 400, answer: error('InputException') },
  ],
  libredesk,
);

agents('are listed flat and in short, without the System agent', async () => {
  await using here = await world();
  const { json } = await libredesk(here)('GET /agents');
  equal(
    json.data.map(({ id, email }: Record<string, unknown>) => [id, email]),
    [
      [here.people.ada.id, 'ada@clinic.example'],
      [here.people.bek.id, 'bek@clinic.example'],
    ],
  );
  const { created_at, updated_at, ...ada } = json.data[0];
  equal(ada, {
    id: here.people.ada.id,
    type: 'agent',
    first_name: 'Ada',
    last_name: '',
    email: 'ada@clinic.example',
    enabled: true,
    avatar_url: null,
  });
  ok(created_at && updated_at);
});

agents('show everything that is known of them', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const team = await newTeam(here, { emoji: '🛎', members: [here.people.bek.id] });
  const bek = await signedIn(here, 'bek');
  await bek.request('PUT /api/v1/me/avatar', { body: formWith(gif(2, 2)) });
  const body = { phone: '+998 90 123-45-67', country: 'UZ', custom_attributes: { desk: 4, left: true } };
  const changed = await here.request(`PATCH /api/v1${bekOf(here)}`, { as: 'ada', body });
  contains(changed.json, {
    phone: '+998901234567',
    country: 'UZ',
    custom_attributes: { desk: 4, left: true },
  });
  const { api_key } = (await ask(`POST ${bekOf(here)}/api-key`)).json.data;
  await here.domain.principals.flush();
  const { json } = await ask(`GET ${bekOf(here)}`);
  contains(json.data, {
    phone_number: '901234567',
    phone_number_country_code: 'UZ',
    custom_attributes: { desk: 4, left: true },
    teams: [{ id: team.id, name: 'Front desk', emoji: '🛎' }],
    roles: ['Agent'],
    api_key,
    api_key_last_used_at: null,
    last_active_at: new Date(here.clock.now()).toISOString(),
    last_login_at: new Date(here.clock.now()).toISOString(),
  });
  ok(json.data.permissions.includes('conversations:read_assigned'));
  is((await here.request(linkOf({ url: json.data.avatar_url }))).headers.get('content-type'), 'image/gif');
});

agents('keep what a change leaves out', async () => {
  await using here = await world();
  const ask = libredesk(here);
  await newTeam(here, { members: [here.people.bek.id] });
  const before = (await ask(`GET ${bekOf(here)}`)).json.data;
  const changed = await ask(`PUT ${bekOf(here)}`, { body: { last_name: 'Karimov' } });
  equal([changed.status, changed.events], [200, ['agent.updated']]);
  equal({ ...changed.json.data, updated_at: '' }, { ...before, last_name: 'Karimov', updated_at: '' });
});

agents('are changed in everything', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const [first] = [await newTeam(here, { members: [here.people.bek.id] })];
  const second = await newTeam(here, { name: 'Sales' });
  const body = {
    email: 'bekzod@clinic.example',
    first_name: 'Bekzod',
    last_name: 'Karimov',
    roles: ['Admin'],
    teams: [String(second.id)],
    enabled: true,
    availability_status: 'away_and_reassigning',
    new_password: 'Tashkent-2026!',
  };
  const { status, json, events } = await ask(`PUT ${bekOf(here)}`, { body });
  const { new_password: _, ...shown } = body;
  equal(status, 200);
  contains(json.data, { ...shown, teams: [{ id: second.id, name: 'Sales', emoji: null }] });
  equal(events, ['team.updated', 'team.updated', 'agent.updated']);
  equal(here.domain.teams.get(first.id).members, []);
  const session = { email: body.email, password: body.new_password };
  is((await here.request('POST /api/v1/sessions', { body: session })).status, 201);
  is((await ask(`PUT ${bekOf(here)}`, { body: { teams: [] } })).json.data.teams.length, 0);
});

agents('have their teams only as far as those exist, told by the domain itself', async () => {
  await using here = await world();
  const change = () => here.domain.agents.update(here.ada, here.people.bek.id, { teams: [77] });
  is(await here.write(change).catch(({ message }) => message), 'There is no team 77.');
});

agents('who are disabled come in no more', async () => {
  await using here = await world();
  const ask = libredesk(here);
  is((await ask(`PUT ${bekOf(here)}`, { body: { enabled: false } })).json.data.enabled, false);
  const refused = await ask('GET /agents/me', { as: 'bek' });
  equal([refused.status, refused.json.error_type], [401, 'UnauthorizedException']);
});

agents('who are deleted leave what they had not settled to nobody', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { bek } = here.people;
  const mine = async (status?: string) => {
    const { id, uuid } = await conversation(here);
    await answer(here, id);
    await ask(`PUT /conversations/${uuid}/assignee/user`, { body: { assignee_id: bek.id } });
    if (status) await ask(`PUT /conversations/${uuid}/status`, { body: { status, snoozed_until: '1h' } });
    return id;
  };
  const [open, snoozed, resolved] = [await mine(), await mine('Snoozed'), await mine('Resolved')];
  const { status, json, events } = await ask(`DELETE ${bekOf(here)}`);
  equal([status, json], [200, { status: 'success', data: true }]);
  equal(events.toSorted(), ['agent.deleted', 'conversation.assigned', 'conversation.assigned']);
  const assignees = [open, snoozed, resolved].map((id) => here.domain.conversations.get(id).assignee_id);
  equal(assignees, [null, null, bek.id]);
  is((await ask('GET /conversations/unassigned')).json.data.total, 2);
  is((await ask(`GET ${bekOf(here)}`)).status, 404);
});

agents('do not delete themselves, nor leave an installation without administrators', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const own = await ask(`DELETE /agents/${here.people.ada.id}`);
  equal([own.status, own.json.error_type], [400, 'InputException']);
  const last = await ask(`PUT /agents/${here.people.ada.id}`, { body: { roles: ['Agent'] } });
  equal([last.status, last.json.error_type], [409, 'ConflictException']);
});

agents('see themselves with any key', async () => {
  await using here = await world();
  const { status, json } = await libredesk(here)('GET /agents/me', { as: 'bek' });
  equal([status, json.data.id, json.data.email], [200, here.people.bek.id, 'bek@clinic.example']);
});

const words = {
  online: 'online',
  away: 'away',
  away_manual: 'away_manual',
  offline: 'offline',
  away_and_reassigning: 'away_and_reassigning',
  available: 'online',
  busy: 'away_manual',
};
agents('say in either set of words whether they are there', async () => {
  await using here = await world();
  const ask = libredesk(here);
  for (const [status, shown] of Object.entries(words)) {
    const answer = await ask('PUT /agents/me/availability', { as: 'bek', body: { status } });
    equal(
      [answer.status, answer.json.data.availability_status, answer.events],
      [200, shown, ['agent.updated']],
    );
  }
  for (const body of [{ status: 'asleep' }, {}])
    is((await ask('PUT /agents/me/availability', { as: 'bek', body })).status, 400);
});

agents('have one key here, which a new one replaces', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const path = `${bekOf(here)}/api-key`;
  const made = await ask(`POST ${path}`);
  equal([made.status, made.events], [200, ['key.created']]);
  const { api_key, api_secret } = made.json.data;
  match(api_key, /^ck_/);
  match(api_secret, /^cs_/);
  const me = (key: string, secret: string) =>
    ask('GET /agents/me', { as: null, headers: { authorization: `token ${key}:${secret}` } });
  is((await me(api_key, api_secret)).json.data.api_key, api_key);
  here.clock.advance(HOUR);
  await me(api_key, api_secret);
  await here.domain.principals.flush();
  const { api_key_last_used_at } = (await ask(`GET ${bekOf(here)}`)).json.data;
  is(Date.parse(api_key_last_used_at), here.clock.now());
  const again = await ask(`POST ${path}`);
  equal(again.events, ['key.revoked', 'key.created']);
  is((await me(api_key, api_secret)).status, 401);
  is((await me(again.json.data.api_key, again.json.data.api_secret)).status, 200);
  const gone = await ask(`DELETE ${path}`);
  equal([gone.status, gone.json, gone.events], [200, { status: 'success', data: true }, ['key.revoked']]);
  is((await me(again.json.data.api_key, again.json.data.api_secret)).status, 401);
  equal([(await ask(`DELETE ${path}`)).status, (await ask(`DELETE ${path}`)).events], [200, []]);
  is((await ask('GET /agents/me', { as: 'bek' })).json.data.api_key, null);
});

scenarios(
  agents,
  [
    { name: 'get keys from those who manage users', call: 'POST /agents/3/api-key', as: 'bek', status: 403 },
    { name: 'lose keys to those who manage users', call: 'DELETE /agents/3/api-key', as: 'bek', status: 403 },
    { name: 'get keys if they exist', call: 'POST /agents/999/api-key', status: 404 },
    { name: 'lose keys if they exist', call: 'DELETE /agents/999/api-key', status: 404 },
  ],
  libredesk,
);

agents('get no key with more rights than who makes it has', async () => {
  await using here = await world();
  const ask = libredesk(here);
  await here.request('POST /api/v1/roles', {
    as: 'ada',
    body: { name: 'Users', permissions: ['users:manage'] },
  });
  await ask(`PUT ${bekOf(here)}`, { body: { roles: ['Users'] } });
  const { status, json } = await ask(`POST /agents/${here.people.ada.id}/api-key`, { as: 'bek' });
  equal([status, json.error_type], [403, 'PermissionException']);
});

agents.run();
