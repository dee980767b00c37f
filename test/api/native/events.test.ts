import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { SECOND } from '../../../src/lib/clock.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const events = suite('the event feed');

type Feed = { data: { id: number; type: string; business_id: number | null }[]; next_after: number };
const pull = async (here: World, query: string, headers: Record<string, string> = {}): Promise<Feed> =>
  (await here.request(`GET /api/v1/events?${query}`, { as: 'ada', headers })).json;
const newLead = (here: World, more: object = { as: 'ada' }) =>
  here.request('POST /thikaa/api/v1/leads', { ...more, body: { name: 'Olim' } });

scenarios(events, [
  { name: 'goes on from a number', call: 'GET /api/v1/events?after=x', status: 422 },
  { name: 'does not go on from before the beginning', call: 'GET /api/v1/events?after=-1', status: 422 },
  { name: 'comes in pages of a thousand at most', call: 'GET /api/v1/events?limit=1001', status: 422 },
  { name: 'waits a minute at most', call: 'GET /api/v1/events?wait=61', status: 422 },
  {
    name: 'says so when it ends before the place that the caller has come to',
    call: 'GET /api/v1/events?after=99999',
    status: 410,
    answer: { error: { code: 'events_rewound' } },
  },
]);

events('holds everything that happened, oldest first', async () => {
  await using here = await world();
  const { json: lead } = await here.request('POST /thikaa/api/v1/leads', {
    as: 'ada',
    headers: { 'x-request-id': 'order-7' },
    body: { name: 'Olim' },
  });
  const all = await pull(here, 'limit=1000');
  equal(
    all.data.map(({ id }) => id),
    all.data.map((_, n) => n + 1),
  );
  const captured = all.data.at(-1);
  contains(captured, {
    type: 'lead.captured',
    at: new Date(here.clock.now()).toISOString(),
    business_id: here.domain.businesses.withSlug('default').id,
    actor: { kind: 'agent', id: here.people.ada.id },
    request_id: 'order-7',
    data: {},
  });
  is(typeof lead.id, 'string');
});

events('is pulled page by page without missing anything', async () => {
  await using here = await world();
  for (let n = 0; n < 5; n++) await newLead(here);
  const whole = await pull(here, 'limit=1000');
  const pieces: number[] = [];
  for (let after = 0; ; ) {
    const { data, next_after } = await pull(here, `after=${after}&limit=3`);
    if (data.length === 0) break;
    pieces.push(...data.map(({ id }) => id));
    after = next_after;
  }
  equal(
    pieces,
    whole.data.map(({ id }) => id),
  );
  is(whole.next_after, pieces.at(-1));
});

events('answers a waiting question as soon as something happens', async () => {
  await using here = await world();
  const newest = here.domain.events.newestId();
  const answer = pull(here, `after=${newest}&wait=30`);
  await here.clock.awaited(30 * SECOND);
  await newLead(here);
  const { data, next_after } = await answer;
  equal(
    data.map(({ type }) => type),
    ['contact.created', 'lead.captured'],
  );
  is(next_after, newest + 2);
});

events('answers at once what has happened already', async () => {
  await using here = await world();
  is((await pull(here, 'after=0&wait=60')).data.length > 0, true);
});

events('answers a waiting question with nothing when its time is over', async () => {
  await using here = await world();
  const newest = here.domain.events.newestId();
  const answer = pull(here, `after=${newest}&wait=30`);
  await here.clock.awaited(30 * SECOND);
  here.clock.advance(30 * SECOND);
  equal(await answer, { data: [], next_after: newest });
});

events('shows a key of one business that one, and keeps its questions waiting for it', async () => {
  await using here = await world();
  const north = await here.write(() =>
    here.domain.businesses.create(here.ada, { slug: 'north', name: 'North' }),
  );
  const key = await here.write(() =>
    here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'north', businessId: north.id }),
  );
  const headers = { authorization: `Bearer ${key.token}` };
  const newest = here.domain.events.newestId();
  const answer = pull(here, `after=${newest}&wait=30`, headers);
  await here.clock.awaited(30 * SECOND);
  await newLead(here);
  await newLead(here, { headers });
  const { data, next_after } = await answer;
  equal(
    data.map(({ business_id }) => business_id),
    [north.id, north.id],
  );
  is(next_after, newest + 4);
  is(
    (await pull(here, 'limit=1000', headers)).data.every(({ business_id }) => business_id === north.id),
    true,
  );
});

const keyOf = async (here: World, who: 'ada' | 'bek', scopes: string[]) => {
  const wanted = { agentId: here.people[who].id, name: scopes.join(), scopes };
  const { token } = await here.write(() => here.domain.keys.create(here[who], wanted));
  return { authorization: `Bearer ${token}` };
};

events('is for who may read it', async () => {
  await using here = await world();
  const headers = await keyOf(here, 'bek', ['leads:read']);
  is((await here.request('GET /api/v1/events', { headers })).status, 403);
});

events('shows everybody what they may read otherwise', async () => {
  await using here = await world();
  const newest = here.domain.events.newestId();
  await newLead(here);
  await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'site' } });
  await here.request('POST /api/v1/roles', { as: 'ada', body: { name: 'Sales', permissions: [] } });
  const seen = async (headers: Record<string, string>) =>
    (await pull(here, `after=${newest}`, headers)).data.map(({ type }) => type);
  const all = ['contact.created', 'lead.captured', 'key.created', 'role.created'];
  equal(await seen({}), all);
  equal(await seen(await keyOf(here, 'ada', ['events:read', 'leads:read'])), [
    'lead.captured',
    'role.created',
  ]);
  equal(await seen(await keyOf(here, 'ada', ['events:read'])), ['role.created']);
  equal(await seen({ authorization: `Bearer ${here.people.bek.token}` }), [
    'contact.created',
    'lead.captured',
    'role.created',
  ]);
});

events('goes by the rights at the end of the waiting', async () => {
  await using here = await world();
  const headers = { authorization: `Bearer ${here.people.bek.token}` };
  const patch = (roles: string[]) =>
    here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, { as: 'ada', body: { roles } });
  const { json: role } = await here.request('POST /api/v1/roles', {
    as: 'ada',
    body: { name: 'Deaf', permissions: ['leads:read'] },
  });
  const wait = () => pull(here, `after=${here.domain.events.newestId()}&wait=30`, headers);
  const promoted = wait();
  await here.clock.awaited(30 * SECOND);
  await patch(['Admin']);
  equal(
    (await promoted).data.map(({ type }) => type),
    ['agent.updated'],
  );
  const demoted = here.request(`GET /api/v1/events?after=${here.domain.events.newestId()}&wait=30`, {
    headers,
  });
  await here.clock.awaited(30 * SECOND);
  await patch([role.name]);
  is((await demoted).status, 403);
});

events('stops waiting when the key is revoked', async () => {
  await using here = await world();
  const wanted = { agentId: here.people.ada.id, name: 'short' };
  const key = await here.write(() => here.domain.keys.create(here.ada, wanted));
  const newest = here.domain.events.newestId();
  const answer = here.request(`GET /api/v1/events?after=${newest}&wait=30`, {
    headers: { authorization: `Bearer ${key.token}` },
  });
  await here.clock.awaited(30 * SECOND);
  await here.request(`DELETE /api/v1/keys/${key.id}`, { as: 'ada' });
  is((await answer).status, 401);
});

events.run();
