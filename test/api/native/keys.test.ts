import { suite } from 'uvu';
import { equal, is, match, not } from 'uvu/assert';
import { DAY, HOUR } from '../../../src/lib/clock.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const keys = suite('API keys');

type Holder = { token: string };
const by = ({ token }: Holder) => ({ headers: { authorization: `Bearer ${token}` } });
const create = (here: World, body: object, holder: Holder = here.people.ada) =>
  here.request('POST /api/v1/keys', { ...by(holder), body: { name: 'integration', ...body } });
const newBusiness = (here: World, slug: string) =>
  here.write(() => here.domain.businesses.create(here.ada, { slug, name: slug }));

scenarios(keys, [
  { name: 'need a name', call: 'POST /api/v1/keys', body: {}, status: 422 },
  {
    name: 'need scopes that exist',
    call: 'POST /api/v1/keys',
    body: { name: 'x', scopes: ['everything'] },
    status: 422,
  },
  {
    name: 'need a dialect that exists',
    call: 'POST /api/v1/keys',
    body: { name: 'x', scopes: ['dialect:klingon'] },
    status: 422,
  },
  {
    name: 'end in the future',
    call: 'POST /api/v1/keys',
    body: { name: 'x', expires_at: '2020-01-01T00:00:00Z' },
    status: 422,
  },
  {
    name: 'end at a time',
    call: 'POST /api/v1/keys',
    body: { name: 'x', expires_at: 'tomorrow' },
    status: 422,
  },
  {
    name: 'belong to an agent that exists',
    call: 'POST /api/v1/keys',
    body: { name: 'x', agent_id: '999' },
    status: 404,
  },
  {
    name: 'are bound to a business that exists',
    call: 'POST /api/v1/keys',
    body: { name: 'x', business: 'nowhere' },
    status: 404,
  },
  {
    name: 'that do not exist are 404',
    call: 'DELETE /api/v1/keys/999',
    status: 404,
    answer: { error: { code: 'api_key_not_found' } },
  },
]);

keys('show their secret once', async () => {
  await using here = await world();
  const { status, json, events } = await create(here, { scopes: ['leads:read'] });
  equal([status, events], [201, ['key.created']]);
  match(json.key, /^ck_[A-Za-z0-9]{16}$/);
  match(json.secret, /^cs_[\w-]{43}$/);
  is(json.token, `${json.key}.${json.secret}`);
  const list = await here.request('GET /api/v1/keys', { as: 'ada' });
  contains(list.json.data[0], {
    key: json.key,
    scopes: ['leads:read'],
    revoked_at: null,
    last_used_at: null,
  });
  not.match(list.text, new RegExp(json.secret));
});

keys('keep only a hash of the secret', async () => {
  await using here = await world();
  const { json } = await create(here, {});
  const stored = JSON.stringify([
    here.domain.keys.get(json.id),
    here.domain.audit.page(here.ada, 1e9, 5),
    here.eventsAfter(0),
  ]);
  not.match(stored, new RegExp(json.secret));
});

keys('are listed to their owners, and all of them to who manages keys', async () => {
  await using here = await world();
  await create(here, { name: 'mine' });
  await create(here, { name: 'his', agent_id: String(here.people.bek.id) });
  const namesFor = async (as: 'ada' | 'bek') =>
    (await here.request('GET /api/v1/keys', { as })).json.data.map(({ name }: { name: string }) => name);
  equal(await namesFor('ada'), ['his', 'mine', 'test', 'test']);
  equal(await namesFor('bek'), ['his', 'test']);
});

keys('of others are made and revoked by who manages keys only', async () => {
  await using here = await world();
  const agent_id = String(here.people.ada.id);
  is((await create(here, { agent_id }, here.people.bek)).status, 403);
  const { json } = await create(here, {});
  is((await here.request(`DELETE /api/v1/keys/${json.id}`, { as: 'bek' })).status, 403);
  const his = (await create(here, {}, here.people.bek)).json;
  is((await here.request(`DELETE /api/v1/keys/${his.uuid}`, { as: 'ada' })).status, 200);
});

keys('are revoked once; saying it again changes nothing', async () => {
  await using here = await world();
  const { json } = await create(here, {});
  const revoke = () => here.request(`DELETE /api/v1/keys/${json.id}`, { as: 'ada' });
  const first = await revoke();
  here.clock.advance(HOUR);
  const second = await revoke();
  equal([first.events, second.events], [['key.revoked'], []]);
  equal(second.json.revoked_at, first.json.revoked_at);
});

keys('made with a key that was narrowed need keys:manage, and stay narrowed', async () => {
  await using here = await world();
  const { json: reader } = await create(here, { scopes: ['leads:read'] });
  is((await create(here, { scopes: ['leads:read'] }, reader)).status, 403);
  is((await here.request(`DELETE /api/v1/keys/${reader.id}`, by(reader))).status, 403);
  const { json: maker } = await create(here, { scopes: ['leads:read', 'keys:manage'] });
  is((await create(here, { scopes: ['leads:read'] }, maker)).status, 201);
  is((await create(here, { scopes: ['leads:write'] }, maker)).status, 403);
  is((await create(here, {}, maker)).status, 403);
});

keys('made with a key stay in its dialects', async () => {
  await using here = await world();
  const { json: maker } = await create(here, { scopes: ['dialect:native', 'dialect:thikaa'] });
  equal((await create(here, {}, maker)).json.scopes, ['dialect:native', 'dialect:thikaa']);
  equal((await create(here, { scopes: ['leads:read'] }, maker)).json.scopes, [
    'leads:read',
    'dialect:native',
    'dialect:thikaa',
  ]);
  equal((await create(here, { scopes: ['dialect:thikaa'] }, maker)).json.scopes, ['dialect:thikaa']);
  is((await create(here, { scopes: ['dialect:octocom'] }, maker)).status, 403);
});

keys('made with a key do not outlive it', async () => {
  await using here = await world();
  const inDays = (days: number) => new Date(here.clock.now() + days * DAY).toISOString();
  const { json: maker } = await create(here, { expires_at: inDays(2) });
  is((await create(here, {}, maker)).json.expires_at, inDays(2));
  is((await create(here, { expires_at: inDays(1) }, maker)).json.expires_at, inDays(1));
  is((await create(here, { expires_at: inDays(3) }, maker)).status, 422);
});

keys('made with a key of one business belong to it, and see its keys only', async () => {
  await using here = await world();
  await newBusiness(here, 'north');
  const { id } = await newBusiness(here, 'south');
  await create(here, { name: 'other', business: 'north' });
  const { json: maker } = await create(here, { name: 'first', business: 'south' });
  is((await create(here, { name: 'second' }, maker)).json.business_id, id);
  is((await create(here, { business: 'north' }, maker)).status, 403);
  const { json } = await here.request('GET /api/v1/keys', by(maker));
  equal(
    json.data.map(({ name }: { name: string }) => name),
    ['second', 'first'],
  );
  const [other] = here.domain.keys
    .page({ agentId: null, businessId: null }, 1e9, 10)
    .filter(({ name }) => name === 'other');
  is((await here.request(`DELETE /api/v1/keys/${other?.id}`, by(maker))).status, 404);
});

keys('never have more rights than whoever makes them', async () => {
  await using here = await world();
  is((await create(here, { scopes: ['users:manage'] }, here.people.bek)).status, 201);
  const { json } = await create(here, { scopes: ['users:manage', 'leads:read'] }, here.people.bek);
  equal((await here.request('GET /api/v1/me', by(json))).json.permissions, ['leads:read']);
  await here.request('POST /api/v1/roles', {
    as: 'ada',
    body: { name: 'Keys', permissions: ['keys:manage'] },
  });
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { roles: ['Keys'] } });
  is((await create(here, { agent_id: String(here.people.ada.id) }, here.people.bek)).status, 403);
});

keys('tell when they were last used, without a write for every request', async () => {
  await using here = await world({ started: true });
  const { json } = await create(here, {});
  await here.rest();
  let commits = 0;
  here.domain.store.onCommit(() => void commits++);
  for (let n = 0; n < 20; n++) {
    is((await here.request('GET /api/v1/me', by(json))).status, 200);
    here.clock.advance(100);
  }
  is(commits, 0);
  const lastUse = here.clock.now() - 100;
  here.clock.advance(5000);
  await here.until(() => here.domain.keys.get(json.id).last_used_at === lastUse, 'the last use');
  is(commits, 1);
});

keys.run();
