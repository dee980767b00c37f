import { get, type IncomingMessage } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { follow } from '../../../src/api/native/live.ts';
import { DAY, SECOND } from '../../../src/lib/clock.ts';
import { listen } from '../../support/live.ts';
import { signedIn } from '../../support/person.ts';
import { contains } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const stream = suite('the live stream');

const by = (token: string) => ({ authorization: `Bearer ${token}` });
const open = (here: World, as: 'ada' | 'bek' = 'ada', more: Record<string, string> = {}, query = '') =>
  listen(`${here.origin}/api/v1/stream${query}`, { ...by(here.people[as].token), ...more });
const newLead = (here: World, name = 'Olim') =>
  here.request('POST /thikaa/api/v1/leads', { as: 'ada', body: { name } });
const rename = (here: World, organisation_name: string) =>
  here.request('PATCH /api/v1/settings', { as: 'ada', body: { organisation_name } });

stream('tells what happens as it is committed', async () => {
  await using here = await world();
  await using live = await open(here);
  is(live.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  is(live.headers.get('cache-control'), 'no-store');
  await newLead(here);
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, {
    as: 'ada',
    body: { availability: 'online' },
  });
  const frames = await live.waitFor(3);
  equal(live.names(), ['contact.created', 'lead.captured', 'agent.updated']);
  const newest = here.domain.events.newestId();
  equal(
    frames.map(({ id }) => id),
    [newest - 2, newest - 1, newest],
  );
  contains(frames[2]?.data, {
    type: 'agent.updated',
    ids: { subject: here.people.bek.id, business: null, conversation: null },
    version: 2,
    object: { id: here.people.bek.id, availability: 'online', version: 2 },
  });
});

stream('tells nothing of what failed', async () => {
  await using here = await world();
  await using live = await open(here);
  await here.request('POST /thikaa/api/v1/leads', { as: 'ada', body: { name: '' } });
  await newLead(here);
  await live.waitFor(2);
  equal(live.names(), ['contact.created', 'lead.captured']);
});

stream('is the same for a browser with its session', async () => {
  await using here = await world();
  const ada = await signedIn(here);
  await using live = await listen(`${here.origin}/api/v1/stream`, {
    cookie: `confab_session=${ada.jar.confab_session}`,
  });
  await newLead(here);
  await live.waitFor(2);
});

stream('is for those who may read events', async () => {
  await using here = await world();
  const wanted = { agentId: here.people.bek.id, name: 'leads', scopes: ['leads:read'] };
  const { token } = await here.write(() => here.domain.keys.create(here.bek, wanted));
  is((await here.request('GET /api/v1/stream', { headers: by(token) })).status, 403);
  is((await here.request('GET /api/v1/stream')).status, 401);
});

stream('goes on where a reader left off', async () => {
  await using here = await world();
  await newLead(here, 'one');
  const seen = here.domain.events.newestId();
  await newLead(here, 'two');
  await newLead(here, 'three');
  await using live = await open(here, 'ada', { 'last-event-id': String(seen) });
  await newLead(here, 'four');
  const frames = await live.waitFor(6);
  equal(
    frames.map(({ id }) => id),
    [1, 2, 3, 4, 5, 6].map((n) => seen + n),
  );
  await using query = await open(here, 'ada', {}, `?after=${seen}`);
  equal(
    (await query.waitFor(6)).map(({ id }) => id),
    frames.map(({ id }) => id),
  );
});

stream('begins now for who does not say where', async () => {
  await using here = await world();
  await newLead(here);
  await using live = await open(here);
  await using confused = await open(here, 'ada', { 'last-event-id': 'abc' });
  await rename(here, 'Clinic');
  equal((await live.waitFor(1))[0]?.event, 'settings.changed');
  equal((await confused.waitFor(1))[0]?.event, 'settings.changed');
});

stream('sends who is more than 10,000 behind to read afresh', async () => {
  await using here = await world();
  const seen = here.domain.events.newestId();
  await here.write(() => {
    for (let n = 0; n < 10_001; n++) here.domain.events.record('contact.updated', 1, here.ada);
  });
  const newest = here.domain.events.newestId();
  await using far = await open(here, 'ada', { 'last-event-id': String(seen) });
  const [frame] = await far.waitFor(1);
  equal([frame?.event, frame?.id], ['reset', newest]);
  await rename(here, 'Clinic');
  equal(
    (await far.waitFor(2)).map(({ event }) => event),
    ['reset', 'settings.changed'],
  );
  await using near = await open(here, 'ada', { 'last-event-id': String(seen + 2) });
  equal((await near.waitFor(10_000)).length, 10_000);
});

stream('is open a hundred times at once to one account, waiting requests counted in', async () => {
  await using here = await world();
  const lives = await Promise.all(Array.from({ length: 99 }, () => open(here)));
  const waiting = here.request(`GET /api/v1/events?after=${here.domain.events.newestId()}&wait=60`, {
    as: 'ada',
  });
  const refused = async () => {
    const { status, json } = await here.request('GET /api/v1/stream', { as: 'ada' });
    return [status, json.error.code];
  };
  while ((await here.request('GET /api/v1/events?after=0', { as: 'ada' })).status === 200);
  equal(await refused(), [429, 'too_many_streams']);
  await using other = await open(here, 'bek');
  is(other.status, 200);
  await rename(here, 'Clinic');
  is((await waiting).status, 200);
  for (const live of lives) await live[Symbol.asyncDispose]();
  await using again = await reopened(here);
  await rename(here, 'Hospital');
  await again.waitFor(1);
});

/** The server learns a moment later that somebody has hung up. */
async function reopened(here: World) {
  for (;;) {
    const live = await open(here);
    if (live.status === 200) return live;
    await live[Symbol.asyncDispose]();
  }
}

stream('lets others have their turn while it tells what somebody missed', async () => {
  await using here = await world();
  const seen = here.domain.events.newestId();
  await here.write(() => {
    for (let n = 0; n < 1000; n++) here.domain.events.record('contact.updated', 1, here.ada);
  });
  let told = 0;
  const subscriber = { send: () => ++told > 0, drained() {}, close() {} };
  const stop = follow({ domain: here.domain, viewer: here.ada, origin: here.origin }, seen, subscriber);
  is(told, 100);
  await turn();
  is(told, 200);
  while (told < 1000) await turn();
  stop();
});

stream('sends who knows more than we do to read afresh', async () => {
  await using here = await world();
  await using live = await open(here, 'ada', { 'last-event-id': '999999' });
  equal(
    (await live.waitFor(1)).map(({ event, id }) => [event, id]),
    [['reset', here.domain.events.newestId()]],
  );
});

stream('waits for who reads slowly, and leaves nothing out', async () => {
  await using here = await world();
  const response = await new Promise<IncomingMessage>((resolve) =>
    get(`${here.origin}/api/v1/stream`, { headers: by(here.people.ada.token) }, resolve),
  );
  response.pause();
  for (let round = 0; round < 9; round++)
    await here.write(() => {
      for (let n = 0; n < 1000; n++) here.domain.events.record('settings.changed', null, here.ada);
    });
  const newest = here.domain.events.newestId();
  const chunks: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  response.on('data', (chunk) => {
    chunks.push(String(chunk));
    const end = chunks.slice(-3).join('');
    if (end.endsWith('\n\n') && end.includes(`id: ${newest}\n`)) resolve();
  });
  response.resume();
  await promise;
  const ids = [...chunks.join('').matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  equal(
    ids,
    Array.from({ length: 9000 }, (_, n) => newest - 8999 + n),
  );
  response.destroy();
});

stream('shows a key of few permissions what it may read otherwise', async () => {
  await using here = await world();
  const wanted = { agentId: here.people.ada.id, name: 'leads', scopes: ['events:read', 'leads:read'] };
  const { token } = await here.write(() => here.domain.keys.create(here.ada, wanted));
  await using live = await listen(`${here.origin}/api/v1/stream`, by(token));
  await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'site' } });
  await newLead(here);
  await here.request('POST /api/v1/roles', { as: 'ada', body: { name: 'Sales', permissions: [] } });
  await live.waitFor(2);
  equal(live.names(), ['lead.captured', 'role.created']);
});

stream('shows each reader what they may see', async () => {
  await using here = await world();
  await using ada = await open(here);
  await using bek = await open(here, 'bek');
  await rename(here, 'Clinic');
  await newLead(here);
  await ada.waitFor(3);
  await bek.waitFor(2);
  equal(ada.names(), ['settings.changed', 'contact.created', 'lead.captured']);
  equal(bek.names(), ['contact.created', 'lead.captured']);
});

stream('shows a key of one business that one', async () => {
  await using here = await world();
  const north = await here.write(() =>
    here.domain.businesses.create(here.ada, { slug: 'north', name: 'North' }),
  );
  const key = await here.write(() =>
    here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'north', businessId: north.id }),
  );
  await using live = await listen(`${here.origin}/api/v1/stream`, by(key.token));
  await newLead(here, 'elsewhere');
  await here.request('POST /thikaa/api/v1/leads', { headers: by(key.token), body: { name: 'here' } });
  const frames = await live.waitFor(2);
  equal(
    frames.map(({ data }) => (data.ids as { business: number }).business),
    [north.id, north.id],
  );
});

stream('follows the rights of its reader', async () => {
  await using here = await world();
  await using bek = await open(here, 'bek');
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { roles: ['Admin'] } });
  await rename(here, 'Clinic');
  await bek.waitFor(2);
  equal(bek.names(), ['agent.updated', 'settings.changed']);
});

stream('ends with the right to read events', async () => {
  await using here = await world();
  await here.request('POST /api/v1/roles', {
    as: 'ada',
    body: { name: 'Deaf', permissions: ['leads:read'] },
  });
  await using bek = await open(here, 'bek');
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { roles: ['Deaf'] } });
  await bek.over();
  equal(bek.names(), []);
});

stream('ends with the key, the session or the agent', async () => {
  await using here = await world();
  const key = await here.write(() =>
    here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'short' }),
  );
  await using withKey = await listen(`${here.origin}/api/v1/stream`, by(key.token));
  const ada = await signedIn(here);
  await using withSession = await listen(`${here.origin}/api/v1/stream`, {
    cookie: `confab_session=${ada.jar.confab_session}`,
  });
  await using bek = await open(here, 'bek');
  await here.request(`DELETE /api/v1/keys/${key.id}`, { as: 'ada' });
  await withKey.over();
  await ada.request('DELETE /api/v1/sessions/current');
  await withSession.over();
  await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { enabled: false } });
  await bek.over();
  equal([withKey.names(), bek.names()], [[], []]);
});

stream('ends when its key expires', async () => {
  await using here = await world();
  const wanted = { agentId: here.people.ada.id, name: 'short', expiresAt: here.clock.now() + DAY };
  const key = await here.write(() => here.domain.keys.create(here.ada, wanted));
  await using live = await listen(`${here.origin}/api/v1/stream`, by(key.token));
  here.clock.advance(DAY);
  await live.over();
});

stream('says something every 25 seconds, so that nobody on the way hangs up', async () => {
  await using here = await world();
  await using live = await open(here);
  here.clock.advance(75 * SECOND);
  await live.waitUntil(() => live.state.text.split(': ping\n\n').length === 4, 'three pings');
  match(live.state.text, /^retry: 2000\n\n/);
});

stream('has a head of its own, which ends', async () => {
  await using here = await world();
  const { status, headers } = await here.request('HEAD /api/v1/stream', { as: 'ada' });
  equal([status, headers.get('content-type')], [200, 'text/event-stream; charset=utf-8']);
});

stream.run();
