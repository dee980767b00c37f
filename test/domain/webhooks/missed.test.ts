import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { DAY } from '../../../src/lib/clock.ts';
import { deliveriesOf, type Hook, LOOPBACK, newHook, newLead, stateOf } from '../../support/hooks.ts';
import { startReceiver } from '../../support/receiver.ts';
import { type World, world } from '../../support/world.ts';

const missed = suite('what happens while a webhook is off');

const started = () => world({ started: true, environment: LOOPBACK });
const change = (here: World, { id }: Hook, body: object) =>
  here.request(`PATCH /api/v1/webhooks/${id}`, { as: 'ada', body });
const off = (here: World, hook: Hook) => change(here, hook, { active: false });
const namesIn = (requests: { json: unknown }[]) =>
  requests.map(({ json }) => (json as { data: { name: string } }).data.name);

missed('is not sent when it is turned on again', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await off(here, hook);
  await newLead(here, 'meanwhile');
  await here.rest();
  await change(here, hook, { active: true });
  await newLead(here, 'afterwards');
  await here.rest();
  equal(namesIn(receiver.requests), ['afterwards']);
});

missed('is sent after all when that is wished, each event once', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await newLead(here, 'before');
  await here.rest();
  await off(here, hook);
  for (let n = 1; n <= 3; n++) await newLead(here, `meanwhile ${n}`);
  await here.rest();
  await change(here, hook, { active: true, send_missed: true });
  await newLead(here, 'afterwards');
  await here.rest();
  equal(namesIn(receiver.requests).sort(), [
    'afterwards',
    'before',
    'meanwhile 1',
    'meanwhile 2',
    'meanwhile 3',
  ]);
});

missed('is sent even if it was turned off before the last events were handed on', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ environment: LOOPBACK });
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await newLead(here, 'not handed on yet');
  await off(here, hook);
  await newLead(here, 'meanwhile');
  await here.app.start();
  await here.rest();
  equal(receiver.requests, []);
  await change(here, hook, { active: true, send_missed: true });
  await here.rest();
  equal(namesIn(receiver.requests).sort(), ['meanwhile', 'not handed on yet']);
});

missed('is not lost when it is turned off again before all was sent', async () => {
  await using receiver = await startReceiver();
  await using here = await world({ environment: LOOPBACK });
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await off(here, hook);
  await newLead(here, 'first time');
  // Nothing runs yet: it goes off again before anything of that was sent.
  await change(here, hook, { active: true, send_missed: true });
  await off(here, hook);
  await newLead(here, 'second time');
  await here.app.start();
  await here.rest();
  equal(receiver.requests, []);
  await change(here, hook, { active: true, send_missed: true });
  await here.rest();
  equal(namesIn(receiver.requests).sort(), ['first time', 'second time']);
});

missed('includes what failed, when we turned it off ourselves', async () => {
  let isBack = false;
  await using receiver = await startReceiver({ answers: () => ({ status: isBack ? 200 : 410 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await newLead(here, 'failed');
  await here.rest();
  await newLead(here, 'meanwhile');
  await here.pass(DAY);
  isBack = true;
  await change(here, hook, { active: true, send_missed: true });
  await here.rest();
  equal(namesIn(receiver.requests), ['failed', 'failed', 'meanwhile']);
  const [first, again] = receiver.requests;
  is(again?.headers['webhook-id'], first?.headers['webhook-id']);
  const { health, disabled_reason } = await stateOf(here, hook);
  equal([health, disabled_reason], ['ok', null]);
});

missed('leaves what was waiting to be tried again behind, unless it is wished', async () => {
  await using receiver = await startReceiver({ answers: (n) => ({ status: n === 1 ? 500 : 200 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await newLead(here, 'waiting');
  await here.rest();
  await off(here, hook);
  await change(here, hook, { active: true });
  await here.pass(DAY);
  is(receiver.requests.length, 1);
  equal(
    (await deliveriesOf(here, hook)).map(({ state }) => state),
    ['cancelled'],
  );
});

missed('does not wait for its old hour when it is wished', async () => {
  await using receiver = await startReceiver({
    answers: (n) => ({ status: n === 1 ? 503 : 200, headers: { 'retry-after': '80000' } }),
  });
  await using here = await started();
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await newLead(here, 'waiting');
  await here.rest();
  await off(here, hook);
  await change(here, hook, { active: true, send_missed: true });
  await here.rest();
  equal(namesIn(receiver.requests), ['waiting', 'waiting']);
});

missed('of more than a page is sent whole', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa' });
  await off(here, hook);
  await here.write(() => {
    for (let n = 0; n < 450; n++) here.domain.leads.create(here.ada, { name: `lead ${n}` });
  });
  await here.rest();
  await change(here, hook, { active: true, send_missed: true });
  await here.rest();
  is(new Set(namesIn(receiver.requests)).size, 450);
  is(receiver.requests.length, 450);
});

missed('begins at its creation for one that was made turned off', async () => {
  await using receiver = await startReceiver();
  await using here = await started();
  await newLead(here, 'before');
  const hook = await newHook(here, receiver.url, { dialect: 'thikaa', active: false });
  await newLead(here, 'meanwhile');
  await here.rest();
  await change(here, hook, { active: true, send_missed: true });
  await here.rest();
  equal(namesIn(receiver.requests), ['meanwhile']);
});

missed.run();
