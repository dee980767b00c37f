import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { MINUTE, SECOND } from '../../src/lib/clock.ts';
import { probed, probeOf } from '../support/probe.ts';
import { type World, world } from '../support/world.ts';

const wrongKeys = suite('guessing keys');

const PROXY = { CONFAB_TRUSTED_PROXIES: '127.0.0.1' };
const call = `GET ${probeOf('octocom')}`;
const guess = (here: World, n: number, headers: object = {}) =>
  here.request(call, { headers: { 'x-api-key': `ck_guess.cs_${n}`, ...headers } });
async function guessOften(here: World, times: number, headers: object = {}) {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) statuses.push((await guess(here, n, headers)).status);
  return statuses;
}

wrongKeys('is slowed down after ten wrong ones a minute', async () => {
  await using here = await world({ dialects: probed() });
  equal(await guessOften(here, 12), [...Array(10).fill(401), 429, 429]);
  const { headers, json } = await guess(here, 13);
  is(headers.get('retry-after'), '6');
  equal(json, { error: 'Too many wrong API keys from this address. Wait a minute.' });
  here.clock.advance(6 * SECOND);
  equal(await guessOften(here, 2), [401, 429]);
  here.clock.advance(MINUTE);
  equal(await guessOften(here, 11), [...Array(10).fill(401), 429]);
});

wrongKeys('does not keep out those who have the right one', async () => {
  await using here = await world({ dialects: probed() });
  await guessOften(here, 12);
  is((await here.request(call, { headers: { 'x-api-key': here.people.ada.token } })).status, 200);
});

wrongKeys('is counted across dialects', async () => {
  await using here = await world({ dialects: probed() });
  await guessOften(here, 10);
  is(
    (await here.request(`GET ${probeOf('native')}`, { headers: { authorization: 'Bearer ck_x.cs_y' } }))
      .status,
    429,
  );
});

wrongKeys('is counted for each client behind a trusted proxy', async () => {
  await using here = await world({ dialects: probed(), environment: PROXY });
  await guessOften(here, 10, { 'x-forwarded-for': '192.0.2.1' });
  is((await guess(here, 1, { 'x-forwarded-for': '192.0.2.1' })).status, 429);
  is((await guess(here, 1, { 'x-forwarded-for': '192.0.2.2' })).status, 401);
});

wrongKeys('cannot be hidden by an invented address', async () => {
  await using here = await world({ dialects: probed() });
  for (let n = 0; n < 10; n++) await guess(here, n, { 'x-forwarded-for': `192.0.2.${n}` });
  is((await guess(here, 1, { 'x-forwarded-for': '192.0.2.99' })).status, 429);
});

wrongKeys('leaves what is public open', async () => {
  await using here = await world();
  await guessOften(here, 12);
  is((await here.request('GET /health')).status, 200);
  is((await here.request('GET /thikaa/api/v1/health', { headers: { 'x-api-key': 'wrong' } })).status, 200);
});

wrongKeys('is not what somebody without any key does', async () => {
  await using here = await world({ dialects: probed() });
  for (let n = 0; n < 15; n++) is((await here.request(call)).status, 401);
});

wrongKeys.run();
