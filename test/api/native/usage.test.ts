import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/lib/clock.ts';
import { conversation } from '../../support/desk.ts';
import { signedIn } from '../../support/person.ts';
import { png } from '../../support/pictures.ts';
import { contains } from '../../support/scenarios.ts';
import { upload } from '../../support/upload.ts';
import { ask, daysOf, inZone, usageOf } from '../../support/usage.ts';
import { type World, world } from '../../support/world.ts';

const usage = suite('usage in our own API');

type Named = { name: string } | null;
type Line = {
  dialect: string | null;
  endpoint: string | null;
  agent: Named;
  key: Named;
  total: number;
  requests: number[];
};
const at = (time: string) => ({ at: Date.parse(time) });

usage('counts what a key asked for, by day and by where it asked', async () => {
  await using here = await world();
  await ask(here, 2, 'GET /api/v1/conversations/12');
  await ask(here, 1, 'GET /thikaa/api/v1/leads', { headers: { 'x-api-key': here.people.ada.token } });
  await ask(here, 3, 'GET /api/v1/me');
  contains(await usageOf(here), {
    period: { from: '2026-02-13', to: '2026-03-14' },
    scope: 'own',
    total: 7,
    by_endpoint: [
      { dialect: 'native', endpoint: '/me', requests: 3 },
      { dialect: 'native', endpoint: '/conversations', requests: 2 },
      { dialect: 'native', endpoint: '/usage', requests: 1 },
      { dialect: 'thikaa', endpoint: '/leads', requests: 1 },
    ],
    by_owner: [{ agent: { id: here.people.ada.id, name: 'Ada' }, key: { id: 1, name: 'test' }, requests: 7 }],
  });
  const { by_day } = await usageOf(here);
  is(by_day.length, 30);
  equal(by_day.at(-1), { day: '2026-03-14', requests: 8, by_dialect: { native: 7, thikaa: 1 } });
  equal(by_day.at(0), { day: '2026-02-13', requests: 0, by_dialect: {} });
});

usage('tells day by day what was asked for most, and by which key', async () => {
  await using here = await world();
  await ask(here, 2, 'GET /api/v1/conversations/12');
  here.clock.advance(DAY);
  await ask(here, 3, 'GET /api/v1/me');
  await ask(here, 1, 'GET /thikaa/api/v1/leads', { headers: { 'x-api-key': here.people.ada.token } });
  await ask(here, 1, 'GET /api/v1/me', { as: 'bek' });
  const series = async (query: string) =>
    (await here.request(`GET /api/v1/usage/series?from=2026-03-13&to=2026-03-15&${query}`, { as: 'ada' }))
      .json;
  const own = await series('by=endpoint');
  equal(own.days, ['2026-03-13', '2026-03-14', '2026-03-15']);
  equal(
    own.series.map(({ dialect, endpoint, total, requests }: Line) => [dialect, endpoint, total, requests]),
    [
      ['native', '/me', 3, [0, 0, 3]],
      ['native', '/conversations', 2, [0, 2, 0]],
      ['native', '/usage', 1, [0, 0, 1]],
      ['thikaa', '/leads', 1, [0, 0, 1]],
    ],
  );
  equal(own.others, [0, 0, 0]);
  const { series: byKey } = await series('by=key&scope=all');
  equal(
    byKey.map(({ agent, key, endpoint, requests }: Line) => [agent?.name, key?.name, endpoint, requests]),
    [
      ['Ada', 'test', null, [0, 2, 6]],
      ['Bek', 'test', null, [0, 0, 1]],
    ],
  );
});

usage('puts together what is asked for less than eight other things', async () => {
  await using here = await world();
  const paths = ['me', 'tags', 'teams', 'views', 'macros', 'inboxes', 'statuses', 'contacts', 'priorities'];
  for (const [at, path] of paths.entries()) await ask(here, paths.length - at, `GET /api/v1/${path}`);
  const { series, others, days } = (
    await here.request('GET /api/v1/usage/series?by=endpoint&from=2026-03-14', { as: 'ada' })
  ).json;
  equal(
    series.map(({ endpoint }: Line) => endpoint),
    paths.slice(0, 8).map((path) => `/${path}`),
  );
  equal([days, others], [['2026-03-14'], [2]]);
});

usage('counts whatever the answer was, under one name where nothing is', async () => {
  await using here = await world();
  await ask(here, 1, 'GET /api/v1/conversations?limit=many');
  await ask(here, 1, 'GET /api/v1/settings', { as: 'bek' });
  await ask(here, 1, 'GET /api/v1/nothing/here');
  await ask(here, 1, 'PUT /api/v1/me');
  await ask(here, 1, 'GET /elsewhere');
  const { by_endpoint } = await usageOf(here, 'scope=all');
  equal(
    by_endpoint.map(({ endpoint, requests }: { endpoint: string; requests: number }) => [endpoint, requests]),
    [
      ['other', 3],
      ['/conversations', 1],
      ['/settings', 1],
      ['/usage', 1],
    ],
  );
});

usage('counts nobody who did not prove who they are, nor what is public', async () => {
  await using here = await world();
  await here.request('GET /health', { as: 'ada' });
  await here.request('GET /api/v1/me');
  await here.request('GET /api/v1/me', { headers: { authorization: 'Bearer ck_x.cs_y' } });
  is((await usageOf(here, 'scope=all')).total, 1);
});

usage('of others is for those who may', async () => {
  await using here = await world();
  await ask(here, 2, 'GET /api/v1/me', { as: 'bek' });
  is((await usageOf(here, '', { as: 'bek' })).total, 3);
  const { json, status } = await here.request('GET /api/v1/usage?scope=all', { as: 'bek' });
  equal([status, json.error.details], [403, { permission: 'usage:read' }]);
  const { total, by_owner } = await usageOf(here, 'scope=all');
  is(total, 5);
  equal(
    by_owner.map(({ agent, requests }: { agent: { name: string }; requests: number }) => [
      agent.name,
      requests,
    ]),
    [
      ['Bek', 4],
      ['Ada', 1],
    ],
  );
});

usage('at a browser is one’s own with that of all one’s keys', async () => {
  await using here = await world();
  await ask(here, 3);
  const ada = await signedIn(here);
  await ada.request('GET /api/v1/me');
  const { json } = await ada.request('GET /api/v1/usage');
  equal(
    json.by_owner.map(({ key, requests }: { key: { name: string } | null; requests: number }) => [
      key?.name ?? null,
      requests,
    ]),
    [
      ['test', 3],
      [null, 2],
    ],
  );
  is((await usageOf(here)).total, 4, 'a key knows of itself alone');
});

usage('of the whole installation is not for a key that is bound to one business', async () => {
  await using here = await world();
  const key = await here.write(() => {
    const shop = here.domain.businesses.create(here.ada, { slug: 'shop', name: 'Shop' });
    return here.domain.keys.create(here.ada, { agentId: here.ada.id ?? 0, name: 'b', businessId: shop.id });
  });
  const headers = { authorization: `Bearer ${key.token}` };
  const code = async (path: string) => (await here.request(`GET ${path}`, { headers })).json.error?.code;
  is(await code('/api/v1/usage?scope=all'), 'bound_to_business');
  is(await code('/api/v1/usage/storage'), 'bound_to_business');
  await conversation(here);
  is(
    (await here.request('GET /api/v1/usage/conversations', { headers })).json.total,
    0,
    'that one began elsewhere',
  );
});

// Each begins a minute before a midnight, and tells how long the day after it lasts.
const days: [name: string, zone: string, start: string, hours: number, day: string][] = [
  ['ordinary', 'Asia/Tashkent', '2026-03-14T18:59:00Z', 24, '2026-03-15'],
  ['shorter, in spring', 'Europe/Berlin', '2026-03-28T22:59:00Z', 23, '2026-03-29'],
  ['longer, in autumn', 'Europe/Berlin', '2026-10-24T21:59:00Z', 25, '2026-10-25'],
  ['without a midnight', 'Africa/Cairo', '2026-04-23T21:59:00Z', 23, '2026-04-24'],
  ['half an hour shorter', 'Australia/Lord_Howe', '2026-10-03T13:29:00Z', 23.5, '2026-10-04'],
];
for (const [name, zone, start, hours, day] of days) {
  usage(`of a day that is ${name} (${zone}) is counted from midnight to midnight`, async () => {
    await using here = await world(at(start));
    await inZone(here, zone);
    await ask(here, 1);
    here.clock.advance(MINUTE);
    await ask(here, 2);
    const { json } = await here.request('GET /api/v1/usage/account', { as: 'ada' });
    is(json.requests.today, 3);
    is(Date.parse(json.requests.day_ends_at) - here.clock.now(), hours * HOUR);
    here.clock.advance(hours * HOUR - 1);
    await ask(here, 4);
    here.clock.advance(1);
    const before = new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
    const after = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
    equal(daysOf(await usageOf(here, `from=${before}&to=${after}`)), { [before]: 1, [day]: 7, [after]: 1 });
  });
}

const written = ({ domain: { store } }: World) =>
  store.values<[], number>('test.written', 'select coalesce(sum(requests), 0) from usage_requests').one();

usage('is written a few seconds later', async () => {
  await using here = await world({ started: true });
  await ask(here, 3);
  is(written(here), 0);
  here.clock.advance(5 * SECOND);
  await here.until(() => written(here) === 3, 'the counts to be written');
});

usage('is forgotten after two years', async () => {
  await using here = await world();
  await conversation(here);
  await ask(here, 3);
  await here.domain.usage.flush();
  here.clock.advance(732 * DAY);
  await here.write(here.domain.usage.prune);
  is(written(here), 3);
  here.clock.advance(DAY);
  await here.write(here.domain.usage.prune);
  is(written(here), 0);
  const query = 'from=2026-03-14&to=2026-03-14';
  is((await here.request(`GET /api/v1/usage/conversations?${query}`, { as: 'ada' })).json.total, 0);
});

usage('tells of whole days that there are, and of a year at most', async () => {
  await using here = await world();
  const fields = async (query: string) => {
    const { status, json } = await here.request(`GET /api/v1/usage?${query}`, { as: 'ada' });
    return status === 422 ? Object.keys(json.error.details.fields) : status;
  };
  equal(await fields('from=2026-02-30'), ['from']);
  equal(await fields('to=yesterday'), ['to']);
  equal(await fields('from=2026-03-02&to=2026-03-01'), ['to']);
  equal(await fields('from=2025-01-01&to=2026-01-02'), ['from']);
  equal(await fields('from=2025-01-01&to=2026-01-01'), 200);
  equal(await fields('from=2026-03-14&to=2026-03-14'), 200);
});

usage('of conversations counts those that began, by what they came by', async () => {
  await using here = await world();
  await conversation(here);
  const { id } = await conversation(here, { channel: 'api', from: 'olim@mail.example' });
  here.clock.advance(DAY);
  await conversation(here);
  await here.write(() => here.domain.conversations.erase(here.ada, id));
  const { json } = await here.request('GET /api/v1/usage/conversations?from=2026-03-14', { as: 'ada' });
  equal(json, {
    period: { from: '2026-03-14', to: '2026-03-15' },
    total: 3,
    by_source: { api: 1, web: 2 },
    by_day: [
      { day: '2026-03-14', conversations: 2, by_source: { api: 1, web: 1 } },
      { day: '2026-03-15', conversations: 1, by_source: { web: 1 } },
    ],
  });
});

const storage = async (here: World) => (await here.request('GET /api/v1/usage/storage', { as: 'ada' })).json;

usage('of the disk tells what messages and files take, each content once', async () => {
  await using here = await world();
  equal(await storage(here), {
    used_bytes: 0,
    limit_bytes: null,
    messages: { count: 0, bytes: 0 },
    files: { count: 0, bytes: 0, by_kind: [] },
  });
  const { id } = await conversation(here, { says: 'Ёлка?' });
  const first = (await upload(here, png(30, 20), { filename: 'a.png' })).json;
  const second = (await upload(here, png(30, 20), { filename: 'b.png' })).json;
  await upload(here, 'a letter');
  const all = await storage(here);
  equal(all, {
    used_bytes: 57,
    limit_bytes: null,
    messages: { count: 1, bytes: 9 },
    files: {
      count: 2,
      bytes: 48,
      by_kind: [
        { kind: 'document', count: 1, bytes: 8 },
        { kind: 'image', count: 1, bytes: 40 },
      ],
    },
  });
  await here.request(`DELETE /api/v1/media/${first.id}`, { as: 'ada' });
  equal(await storage(here), all, 'another file has the same content');
  await here.request(`DELETE /api/v1/media/${second.id}`, { as: 'ada' });
  await here.write(() => here.domain.conversations.erase(here.ada, id));
  is((await storage(here)).used_bytes, 8);
});

usage('tells everybody their plan and what is left of it', async () => {
  await using here = await world();
  const body = { plan_name: 'professional', storage_limit_mb: 200, requests_per_day: 5000 };
  is((await here.request('PATCH /api/v1/settings', { as: 'ada', body })).status, 200);
  await ask(here, 2, 'GET /api/v1/me', { as: 'bek' });
  const account = await here.request('GET /api/v1/usage/account', { as: 'bek' });
  equal(account.json, {
    plan: 'professional',
    storage: { used_bytes: 0, limit_bytes: 200 * 1024 * 1024 },
    requests: { today: 3, limit_per_day: 5000, day_ends_at: '2026-03-15T00:00:00.000Z' },
  });
});

usage('goes on where a commit of another process changed all that is remembered', async () => {
  await using here = await world();
  await ask(here, 2);
  here.domain.settings.forget();
  here.domain.identity.changed();
  await here.write(() => here.domain.keys.create(system, { agentId: here.people.ada.id, name: 'new' }));
  is((await usageOf(here)).total, 3);
});

usage.run();
