import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { MINUTE, SECOND } from '../../src/lib/clock.ts';
import { signedIn } from '../support/person.ts';
import { probed, probeOf } from '../support/probe.ts';
import { type World, world } from '../support/world.ts';

const limits = suite('rate limits');

const chatflow = `GET ${probeOf('chatflow')}`;
const headersIn = ({ headers }: { headers: Headers }) => ({
  limit: Number(headers.get('x-ratelimit-limit')),
  remaining: Number(headers.get('x-ratelimit-remaining')),
  reset: Number(headers.get('x-ratelimit-reset')),
});
const often = (here: World, times: number, call = chatflow, as: 'ada' | 'bek' = 'ada') =>
  Promise.all(Array.from({ length: times }, () => here.request(call, { as })));
const statusesOf = (answers: { status: number }[]) =>
  Object.fromEntries(
    Object.entries(Object.groupBy(answers, ({ status }) => status)).map(([status, all]) => [
      status,
      all?.length,
    ]),
  );

limits('of Chatflow are 100 a minute, told in three headers', async () => {
  await using here = await world({ dialects: probed() });
  const nowSeconds = here.clock.now() / SECOND;
  const answer = await here.request(chatflow, { as: 'ada' });
  is(answer.status, 200);
  equal(headersIn(answer), { limit: 100, remaining: 99, reset: nowSeconds + 1 });
  equal(answer.headers.get('ratelimit-policy'), '"default";q=100;w=60');
  equal(answer.headers.get('ratelimit'), '"default";r=99;t=1');
});

limits('of Chatflow are 20 a second', async () => {
  await using here = await world({ dialects: probed() });
  const answers = await often(here, 25);
  equal(statusesOf(answers), { 200: 20, 429: 5 });
  const refused = answers.find(({ status }) => status === 429);
  is(refused?.headers.get('retry-after'), '1');
  is(refused?.json.error.code, 'RATE-001');
  is(refused?.json.error.details.retry_after_seconds, 1);
  // A refusal for haste takes nothing from the minute.
  is(headersIn(refused as { headers: Headers }).remaining, 80);
  here.clock.advance(SECOND);
  equal(statusesOf(await often(here, 20)), { 200: 20 });
});

limits('of a minute refill evenly with the clock', async () => {
  await using here = await world({ dialects: probed() });
  for (let burst = 0; burst < 5; burst++) {
    await often(here, 20);
    here.clock.advance(SECOND);
  }
  // Five seconds have given 8 of the 100 back, and a third.
  const left = await often(here, 10);
  equal(statusesOf(left), { 200: 8, 429: 2 });
  const refused = left.find(({ status }) => status === 429);
  is(refused?.headers.get('retry-after'), '1');
  is(headersIn(refused as { headers: Headers }).remaining, 0);
  here.clock.advance(MINUTE);
  is(headersIn(await here.request(chatflow, { as: 'ada' })).remaining, 99);
});

limits('belong to one key each', async () => {
  await using here = await world({ dialects: probed() });
  await often(here, 20);
  is((await here.request(chatflow, { as: 'ada' })).status, 429);
  is((await here.request(chatflow, { as: 'bek' })).status, 200);
});

limits('belong to one dialect each', async () => {
  await using here = await world({ dialects: probed() });
  await often(here, 20);
  for (const name of ['native', 'thikaa', 'aimychats'] as const) {
    const { status, headers } = await here.request(`GET ${probeOf(name)}`, { as: 'ada' });
    is(status, 200);
    is(headers.get('x-ratelimit-limit'), null, name);
  }
});

limits('are told on every answer, also on refusals', async () => {
  await using here = await world({ dialects: probed() });
  const probe = probeOf('chatflow');
  const calls: [call: string, as: 'ada' | null, status: number][] = [
    [`GET ${probe}?limit=many`, 'ada', 400],
    [`GET ${probe}/nowhere`, 'ada', 404],
    [`PUT ${probe}`, 'ada', 405],
    [`GET ${probe}/bug`, 'ada', 500],
    [`GET ${probe}`, null, 401],
  ];
  for (const [call, as, status] of calls) {
    const answer = await here.request(call, { as });
    is(answer.status, status);
    equal(headersIn(answer).limit, 100, call);
    ok(headersIn(answer).reset > 0);
  }
});

limits('cannot be got round without a key', async () => {
  await using here = await world({ dialects: probed() });
  const answers = await Promise.all(Array.from({ length: 22 }, () => here.request(chatflow)));
  equal(statusesOf(answers), { 401: 20, 429: 2 });
  is((await here.request(chatflow, { as: 'ada' })).status, 200);
});

limits('of any dialect are what the organisation sets', async () => {
  await using here = await world({ dialects: probed() });
  const rate_limits = {
    thikaa: { per_minute: 3, per_second: 2 },
    chatflow: { per_minute: 1000, per_second: 500 },
  };
  await here.request('PATCH /api/v1/settings', { as: 'ada', body: { rate_limits } });
  const thikaa = 'GET /thikaa/api/v1/leads';
  equal(statusesOf(await often(here, 3, thikaa)), { 200: 2, 429: 1 });
  here.clock.advance(SECOND);
  const answers = await often(here, 2, thikaa);
  equal(statusesOf(answers), { 200: 1, 429: 1 });
  is(headersIn(answers[0] as { headers: Headers }).limit, 3);
  is(answers.find(({ status }) => status === 429)?.headers.get('retry-after'), '19');
  equal(statusesOf(await often(here, 50)), { 200: 50 });
});

limits('name dialects that exist, and numbers that make sense', async () => {
  await using here = await world();
  const set = async (rate_limits: object) =>
    (await here.request('PATCH /api/v1/settings', { as: 'ada', body: { rate_limits } })).status;
  is(await set({ thikaaa: { per_minute: 3, per_second: 2 } }), 422);
  is(await set({ thikaa: { per_minute: 0, per_second: 2 } }), 422);
  is(await set({ thikaa: { per_minute: 5 } }), 422);
  is(await set({ thikaa: { per_minute: 5, per_second: 5 } }), 200);
});

limits('do not concern people at a browser, nor what is public', async () => {
  await using here = await world({ dialects: probed() });
  const rate_limits = { native: { per_minute: 1, per_second: 1 }, thikaa: { per_minute: 1, per_second: 1 } };
  const ada = await signedIn(here);
  await ada.request('PATCH /api/v1/settings', { body: { rate_limits } });
  for (let n = 0; n < 5; n++) {
    is((await ada.request('GET /api/v1/me')).status, 200);
    is((await here.request('GET /health')).status, 200);
    is((await here.request('GET /thikaa/api/v1/health')).status, 200);
  }
});

limits.run();
