import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { MINUTE, SECOND } from '../../../src/lib/clock.ts';
import { deliveriesOf, LOOPBACK, newHook, stateOf } from '../../support/hooks.ts';
import { startReceiver } from '../../support/receiver.ts';
import { contains } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const breaker = suite('a receiver that fails again and again');

const started = () => world({ started: true, environment: LOOPBACK });
const nameIn = ({ json }: { json: unknown }) => (json as { data: { name: string } }).data.name;
async function leads(here: World, count: number) {
  await here.write(() => {
    for (let n = 1; n <= count; n++) here.domain.leads.create(here.ada, { name: `lead ${n}` });
  });
  await here.rest();
}

breaker(
  'is spared after five failures in a row: only the oldest delivery feels whether it is back',
  async () => {
    await using receiver = await startReceiver({ answers: () => ({ status: 500 }) });
    await using here = await started();
    const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
    await leads(here, 20);
    is(receiver.requests.length, 5);
    contains(await stateOf(here, hook), { health: 'failing', failures: 5 });
    await here.pass(5 * SECOND);
    equal(receiver.requests.slice(5).map(nameIn), ['lead 1']);
    await here.pass(6 * MINUTE);
    equal(receiver.requests.slice(6).map(nameIn), ['lead 1']);
    await here.pass(36 * MINUTE);
    ok(receiver.requests.length <= 9, `${receiver.requests.length} requests`);
  },
);

breaker('gets everything as soon as it answers again', async () => {
  let isBack = false;
  await using receiver = await startReceiver({ answers: () => ({ status: isBack ? 200 : 500 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await leads(here, 20);
  const before = receiver.requests.length;
  isBack = true;
  await here.pass(5 * SECOND);
  const after = receiver.requests.slice(before).map(nameIn);
  is(after[0], 'lead 1');
  equal(new Set(after).size, 20);
  is(after.length, 20);
  equal(
    (await deliveriesOf(here, hook)).map(({ state }) => state),
    Array(20).fill('delivered'),
  );
  contains(await stateOf(here, hook), { health: 'ok', failures: 0 });
});

breaker('is not troubled by what is new while it fails', async () => {
  await using receiver = await startReceiver({ answers: () => ({ status: 500 }) });
  await using here = await started();
  await newHook(here, receiver.url);
  await leads(here, 10);
  await leads(here, 30);
  is(receiver.requests.length, 5);
});

breaker('does not spend the attempts of what waits', async () => {
  await using receiver = await startReceiver({ answers: () => ({ status: 500 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await leads(here, 10);
  for (let minutes = 0; minutes < 120; minutes += 5) await here.pass(5 * MINUTE);
  const attempts = (await deliveriesOf(here, hook)).map((one) => one.attempts as number).reverse();
  equal(attempts.slice(5), [0, 0, 0, 0, 0]);
  ok((attempts[0] as number) >= 4);
});

breaker('is not one that fails now and then', async () => {
  await using receiver = await startReceiver({ answers: (n) => ({ status: n % 3 === 0 ? 500 : 200 }) });
  await using here = await started();
  await newHook(here, receiver.url, { dialect: 'thikaa' });
  await leads(here, 12);
  is(new Set(receiver.requests.map(nameIn)).size, 12);
});

breaker.run();
