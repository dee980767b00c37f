import { suite } from 'uvu';
import { equal, is, match, not, ok } from 'uvu/assert';
import { DAY, HOUR } from '../../src/lib/clock.ts';
import { conversation } from '../support/desk.ts';
import { probed, probeOf } from '../support/probe.ts';
import { type World, world } from '../support/world.ts';

const once = suite('an Idempotency-Key');

const leads = 'POST /thikaa/api/v1/leads';
const olim = { name: 'Olim', email: 'olim@example.com' };

const send = (here: World, body: unknown, key: string, as: 'ada' | 'bek' = 'ada', call = leads) =>
  here.request(call, { as, body, headers: { 'idempotency-key': key } });
const count = async (here: World) =>
  (await here.request('GET /thikaa/api/v1/leads', { as: 'ada' })).json.total;
const isReplay = ({ headers }: Awaited<ReturnType<typeof send>>) =>
  headers.get('idempotent-replayed') === 'true';

once('has a repeated request answered with the first answer, without doing it again', async () => {
  await using here = await world();
  const first = await send(here, olim, 'k1');
  const second = await send(here, olim, 'k1');
  equal([second.status, second.text], [201, first.text]);
  equal([isReplay(first), isReplay(second)], [false, true]);
  equal(second.events, []);
  is(second.headers.get('content-type'), first.headers.get('content-type'));
  not.equal(second.headers.get('x-request-id'), first.headers.get('x-request-id'));
  is(await count(here), 1);
});

once('does not lend a lesser key the answers to a greater one', async () => {
  await using here = await world();
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const newKey = (body: object) => here.request('POST /api/v1/keys', { as: 'ada', body });
  const by = async (limits: object) => ({
    authorization: `Bearer ${(await newKey({ name: 'lesser', ...limits })).json.token}`,
    'idempotency-key': 'k1',
  });
  const wanted = { name: 'everything' };
  const secret = (await send(here, wanted, 'k1', 'ada', 'POST /api/v1/keys')).json.secret;
  ok(secret);
  const narrow = await by({ scopes: ['leads:read', 'leads:write'] });
  const stolen = await here.request('POST /api/v1/keys', { headers: narrow, body: wanted });
  equal([stolen.status, stolen.text.includes(secret)], [403, false]);
  const ours = await send(here, olim, 'k1');
  for (const headers of [await by({ business: 'north' }), narrow]) {
    const theirs = await here.request(leads, { headers, body: olim });
    equal([theirs.status, isReplay(theirs)], [201, false]);
    not.equal(theirs.json.id, ours.json.id);
    ok(isReplay(await here.request(leads, { headers, body: olim })));
  }
});

once('is refused with another body, in every dialect with 422', async () => {
  await using here = await world();
  await send(here, olim, 'k1');
  const other = await send(here, { name: 'Lola' }, 'k1');
  equal([other.status, other.json.error.code], [422, 'idempotency_key_reused']);
  await send(here, { name: 'a', permissions: [] }, 'k1', 'ada', 'POST /api/v1/roles');
  const role = await send(here, { name: 'b', permissions: [] }, 'k1', 'ada', 'POST /api/v1/roles');
  equal([role.status, role.json.error.code], [422, 'idempotency_key_reused']);
  is(await count(here), 1);
});

once('is refused while the first request is still at work, and then answers', async () => {
  await using here = await world();
  const cy = {
    email: 'cy@clinic.example',
    first_name: 'Cy',
    roles: ['Agent'],
    password: 'correct horse battery',
  };
  // Hashing the password takes its time.
  const first = send(here, cy, 'k1', 'ada', 'POST /api/v1/agents');
  const second = await send(here, cy, 'k1', 'ada', 'POST /api/v1/agents');
  equal(
    [second.status, second.json.error.code, second.headers.get('retry-after')],
    [409, 'request_in_progress', '1'],
  );
  is((await first).status, 201);
  ok(isReplay(await send(here, cy, 'k1', 'ada', 'POST /api/v1/agents')));
});

once('of many requests at the same time lets one through', async () => {
  await using here = await world();
  const all = await Promise.all(Array.from({ length: 40 }, () => send(here, olim, 'k1')));
  const created = all.filter(({ status }) => status === 201);
  ok(created.length >= 1);
  is(new Set(created.map(({ text }) => text)).size, 1);
  is(created.filter((answer) => !isReplay(answer)).length, 1);
  for (const { status, json } of all.filter((answer) => answer.status !== 201))
    equal([status, json.error.code], [409, 'request_in_progress']);
  is(await count(here), 1);
});

once('is free again after an error', async () => {
  await using here = await world();
  is((await send(here, { name: '' }, 'k1')).status, 400);
  is((await send(here, '{"name":', 'k1')).status, 400);
  is((await send(here, olim, 'k1')).status, 201);
  const taken = { name: 'Agent', permissions: [] };
  is((await send(here, taken, 'k2', 'ada', 'POST /api/v1/roles')).status, 409);
  is((await send(here, { ...taken, name: 'free' }, 'k2', 'ada', 'POST /api/v1/roles')).status, 201);
});

once('belongs to the agent, whichever key or session the request comes with', async () => {
  await using here = await world();
  const first = await send(here, olim, 'k1', 'ada');
  const other = await send(here, olim, 'k1', 'bek');
  not.equal(other.json.id, first.json.id);
  const second = await here.write(() =>
    here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'second' }),
  );
  const headers = { authorization: `Bearer ${second.token}`, 'idempotency-key': 'k1' };
  const again = await here.request(leads, { body: olim, headers });
  equal([isReplay(again), again.json.id], [true, first.json.id]);
});

once('belongs to the method and the path', async () => {
  await using here = await world();
  const role = await send(here, { name: 'a', permissions: [] }, 'k1', 'ada', 'POST /api/v1/roles');
  const path = `/api/v1/roles/${role.json.id}`;
  const changed = await send(here, { name: 'b' }, 'k1', 'ada', `PATCH ${path}`);
  equal([changed.status, changed.json.name], [200, 'b']);
  is((await send(here, undefined, 'k1', 'ada', `DELETE ${path}`)).status, 204);
  const repeated = await send(here, undefined, 'k1', 'ada', `DELETE ${path}`);
  equal([repeated.status, repeated.text, isReplay(repeated)], [204, '', true]);
});

once('may be used again at another path', async () => {
  await using here = await world();
  is((await send(here, { name: 'a', permissions: [] }, 'k1', 'ada', 'POST /api/v1/roles')).status, 201);
  is((await send(here, { slug: 'a', name: 'a' }, 'k1', 'ada', 'POST /api/v1/businesses')).status, 201);
});

once('brings back the headers of the first answer', async () => {
  await using here = await world();
  const role = await send(here, { name: 'a', permissions: [] }, 'k1', 'ada', 'POST /api/v1/roles');
  const change = () => send(here, { name: 'b' }, 'k2', 'ada', `PATCH /api/v1/roles/${role.json.id}`);
  const [first, second] = [await change(), await change()];
  equal([second.headers.get('etag'), isReplay(second)], [first.headers.get('etag'), true]);
});

once('is refused with another query, which may ask for something else', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const path = `DELETE /api/v1/conversations/${id}`;
  is((await send(here, undefined, 'k1', 'ada', path)).status, 204);
  const other = await send(here, undefined, 'k1', 'ada', `${path}?permanently=true`);
  equal([other.status, other.json?.error.code], [422, 'idempotency_key_reused']);
});

once('has an answer that was rendered already given again as it was', async () => {
  await using here = await world({ dialects: probed() });
  const call = `POST ${probeOf('native')}/rendered`;
  const [first, second] = [
    await send(here, { name: 'a' }, 'k1', 'ada', call),
    await send(here, { name: 'a' }, 'k1', 'ada', call),
  ];
  equal([first.status, first.json], [201, { rendered: { name: 'a' } }]);
  equal([second.status, second.text, isReplay(second)], [201, first.text, true]);
});

once('is not taken where the answer cannot be given again', async () => {
  await using here = await world({ dialects: probed() });
  const call = `POST ${probeOf('native')}/fleeting`;
  is((await send(here, { name: 'a' }, 'k1', 'ada', call)).status, 500);
});

once('is forgotten after 24 hours', async () => {
  await using here = await world();
  const first = await send(here, olim, 'k1');
  here.clock.advance(DAY);
  ok(isReplay(await send(here, olim, 'k1')));
  here.clock.advance(1);
  const later = await send(here, { name: 'Lola' }, 'k1');
  equal([later.status, isReplay(later)], [201, false]);
  not.equal(later.json.id, first.json.id);
  here.clock.advance(HOUR);
  ok(isReplay(await send(here, { name: 'Lola' }, 'k1')), 'the new answer is kept in its place');
});

once('has 1 to 255 printable characters', async () => {
  await using here = await world();
  for (const key of ['two words', 'x'.repeat(256)]) {
    const { status, json } = await send(here, olim, key);
    equal([status, json.error.code], [400, 'validation_error']);
    match(json.error.message, 'Idempotency-Key');
  }
  is((await send(here, olim, '!~'.repeat(127))).status, 201);
});

once('keeps no secret in the open', async () => {
  await using here = await world();
  const { json } = await send(here, { name: 'k' }, 'k1', 'ada', 'POST /api/v1/keys');
  const again = await send(here, { name: 'k' }, 'k1', 'ada', 'POST /api/v1/keys');
  is(again.json.secret, json.secret);
  const stored = here.domain.store.values<[], string>('test.answers', 'select answer from idempotency');
  const [answer = ''] = stored.all();
  is(answer.includes(json.secret), false);
  is(Buffer.from(answer, 'base64').includes(json.secret), false);
});

once('changes nothing for requests that only read', async () => {
  await using here = await world();
  const read = () => send(here, undefined, 'k1', 'ada', 'GET /api/v1/roles');
  equal([(await read()).status, isReplay(await read())], [200, false]);
});

once.run();
