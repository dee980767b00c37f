import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { MINUTE } from '../../../src/lib/clock.ts';
import { password, type World, world } from '../../support/world.ts';

const throttle = suite('guessing passwords');

const behindProxy = { environment: { CONFAB_TRUSTED_PROXIES: '127.0.0.1' } };
const guess = (here: World, { who = 'ada', guessed = 'wrong password', from = '192.0.2.1' } = {}) =>
  here.request('POST /api/v1/sessions', {
    body: { email: `${who}@clinic.example`, password: guessed },
    headers: { 'x-forwarded-for': from },
  });
async function statuses(times: number, ask: (n: number) => ReturnType<typeof guess>) {
  const seen: number[] = [];
  for (let n = 0; n < times; n++) seen.push((await ask(n)).status);
  return seen;
}

throttle('of one account is over after ten, from wherever it comes', async () => {
  await using here = await world(behindProxy);
  equal(await statuses(11, (n) => guess(here, { from: `192.0.2.${n}` })), [...Array(10).fill(401), 429]);
  const { status, json, headers } = await guess(here, { guessed: password, from: '192.0.2.200' });
  equal([status, json.error.code], [429, 'too_many_attempts']);
  is(headers.get('retry-after'), '90');
  is((await guess(here, { who: 'ADA' })).status, 429);
  is((await guess(here, { who: 'bek', guessed: password })).status, 201);
});

throttle('can be tried again as time goes by', async () => {
  await using here = await world(behindProxy);
  await statuses(10, (n) => guess(here, { from: `192.0.2.${n}` }));
  here.clock.advance(1.5 * MINUTE);
  is((await guess(here, { guessed: password })).status, 201);
});

throttle('from one address is over after thirty, whatever the account', async () => {
  await using here = await world(behindProxy);
  const seen = await statuses(31, (n) => guess(here, { who: `person${n}` }));
  equal(seen, [...Array(30).fill(401), 429]);
  is((await guess(here, { guessed: password })).status, 429);
  is((await guess(here, { guessed: password, from: '192.0.2.2' })).status, 201);
});

throttle('many at once is no way round', async () => {
  await using here = await world(behindProxy);
  const answers = await Promise.all(Array.from({ length: 25 }, () => guess(here)));
  equal(answers.filter(({ status }) => status === 401).length, 10);
  equal(answers.filter(({ status }) => status === 429).length, 15);
});

throttle('is not what somebody does who is right', async () => {
  await using here = await world(behindProxy);
  equal(await statuses(12, () => guess(here, { guessed: password })), Array(12).fill(201));
});

throttle.run();
