import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/lib/clock.ts';
import { deliveriesOf, LOOPBACK, newHook, newLead, stateOf } from '../../support/hooks.ts';
import { type Script, startReceiver } from '../../support/receiver.ts';
import { contains } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const retries = suite('deliveries that fail');

const started = () => world({ started: true, environment: LOOPBACK });
const failing: Script = () => ({ status: 500, body: 'out of order' });
const eventsOf = (here: World, name: string) => here.eventsAfter(0).filter((event) => event.name === name);

/** Moves the clock from attempt to attempt; the answer is how long each wait was. */
async function waits(here: World, most: number) {
  const seen: number[] = [];
  await here.rest();
  for (let n = 0; n < most; n++) {
    const next = here.domain.deliveries.nextAt(1);
    if (next === null) break;
    seen.push(next - here.clock.now());
    await here.pass(next - here.clock.now());
  }
  return seen;
}

retries('are tried ten times over about 75 hours, and then given up', async () => {
  await using receiver = await startReceiver({ answers: failing });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  const seen = await waits(here, 20);
  const expected = [
    5 * SECOND,
    5 * MINUTE,
    30 * MINUTE,
    2 * HOUR,
    5 * HOUR,
    10 * HOUR,
    14 * HOUR,
    20 * HOUR,
    24 * HOUR,
  ];
  is(seen.length, 9);
  seen.forEach((wait, n) => ok(Math.abs(wait / (expected[n] as number) - 1) <= 0.2, `wait ${n}: ${wait}`));
  is(receiver.requests.length, 10);
  is(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size, 1);
  const [delivery] = await deliveriesOf(here, hook);
  contains(delivery, { state: 'failed', attempts: 10, next_attempt_at: null });
  is(delivery.attempt_log.length, 10);
});

retries('log each attempt: when, how long, what came back', async () => {
  const answers: Script[] = [
    failing,
    () => ({ destroy: true }),
    () => ({ status: 302, headers: { location: '/elsewhere' } }),
    () => ({ status: 204 }),
  ];
  await using receiver = await startReceiver({
    answers: (n, request) => (answers[n - 1] as Script)(n, request),
  });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  await waits(here, 3);
  const [delivery] = await deliveriesOf(here, hook);
  contains(delivery, { state: 'delivered', attempts: 4, event: 'lead.captured', next_attempt_at: null });
  equal(
    delivery.attempt_log.map(({ status }: { status: number | null }) => status),
    [500, null, 302, 204],
  );
  equal(
    delivery.attempt_log.map(({ response }: { response: string }) => response),
    ['out of order', '', '', ''],
  );
  ok(delivery.attempt_log[1].error.length > 0);
  for (const { duration_ms } of delivery.attempt_log) ok(duration_ms >= 0 && duration_ms < 5000);
  contains(await stateOf(here, hook), { health: 'ok', failures: 0, first_failed_at: null });
});

retries('log the first 4 KB of an answer', async () => {
  await using receiver = await startReceiver({
    answers: () => ({ status: 400, body: `${'x'.repeat(5000)}` }),
  });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  await here.rest();
  const [{ attempt_log: log }] = await deliveriesOf(here, hook);
  equal(log[0].response, 'x'.repeat(4096));
});

retries('wait longer when the receiver asks for it, never shorter', async () => {
  const wished = ['120', '1', 'Sat, 14 Mar 2026 12:00:00 GMT', '9999999', 'soon'];
  await using receiver = await startReceiver({
    answers: (n) => ({ status: 503, headers: { 'retry-after': wished[n - 1] ?? '0' } }),
  });
  await using here = await started();
  await newHook(here, receiver.url);
  await newLead(here);
  const [asked, usual, date, most] = await waits(here, 4);
  equal(asked, 2 * MINUTE);
  ok((usual as number) >= 4 * MINUTE);
  ok((date as number) > 2 * HOUR, `until noon: ${date}`);
  equal(most, DAY);
});

retries('do not wait for what a receiver asks in a success', async () => {
  await using receiver = await startReceiver({ answers: () => ({ headers: { 'retry-after': '600' } }) });
  await using here = await started();
  await newHook(here, receiver.url);
  await newLead(here);
  await newLead(here);
  await receiver.waitFor(2);
});

retries('to a receiver that is gone (410) stop at once and turn the webhook off', async () => {
  await using receiver = await startReceiver({ answers: () => ({ status: 410 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  await here.rest();
  contains(await stateOf(here, hook), { active: false, health: 'disabled', disabled_reason: 'gone' });
  contains((await deliveriesOf(here, hook))[0], { state: 'failed', attempts: 1 });
  equal(
    eventsOf(here, 'webhook.disabled').map(({ subjectId, data, actor }) => [subjectId, data, actor.kind]),
    [[hook.id, { reason: 'gone' }, 'system']],
  );
  await newLead(here);
  await here.pass(DAY);
  is(receiver.requests.length, 1);
});

retries('warn after a day and after four, also when nothing is sent meanwhile', async () => {
  await using receiver = await startReceiver({ answers: failing });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  await here.pass(DAY - MINUTE);
  equal(eventsOf(here, 'webhook.failing'), []);
  await here.pass(MINUTE);
  equal(
    eventsOf(here, 'webhook.failing').map(({ data }) => data),
    [{ failing_for_hours: 24 }],
  );
  await here.pass(3 * DAY - MINUTE);
  equal(eventsOf(here, 'webhook.failing').length, 1);
  await here.pass(MINUTE);
  equal(
    eventsOf(here, 'webhook.failing').map(({ data }) => data),
    [{ failing_for_hours: 24 }, { failing_for_hours: 96 }],
  );
  contains(await stateOf(here, hook), { active: true, health: 'failing' });
});

retries('turn the webhook off after five days and at least ten failures', async () => {
  await using receiver = await startReceiver({ answers: failing });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  for (let hours = 0; hours < 119; hours++) await here.pass(HOUR);
  await newLead(here);
  await here.rest();
  contains(await stateOf(here, hook), { active: true, health: 'failing' });
  await here.pass(HOUR);
  contains(await stateOf(here, hook), { active: false, health: 'disabled', disabled_reason: 'failing' });
  equal(
    eventsOf(here, 'webhook.disabled').map(({ data }) => data),
    [{ reason: 'failing' }],
  );
});

retries('do not turn a webhook off for few failures, however long ago', async () => {
  await using receiver = await startReceiver({
    answers: () => ({ status: 503, headers: { 'retry-after': '86400' } }),
  });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  for (let hours = 0; hours < 144; hours += 6) await here.pass(6 * HOUR);
  const { active, failures } = await stateOf(here, hook);
  equal([active, failures < 10], [true, true]);
});

retries('are forgiven with the first success', async () => {
  await using receiver = await startReceiver({ answers: (n) => ({ status: n <= 3 ? 500 : 200 }) });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  await here.rest();
  contains(await stateOf(here, hook), {
    health: 'failing',
    failures: 1,
    first_failed_at: new Date(here.clock.now()).toISOString(),
  });
  await waits(here, 5);
  contains(await stateOf(here, hook), { health: 'ok', failures: 0, first_failed_at: null });
  await here.pass(6 * DAY);
  equal(eventsOf(here, 'webhook.failing'), []);
});

retries('do not change the version that edits are compared with', async () => {
  await using receiver = await startReceiver({ answers: failing });
  await using here = await started();
  const hook = await newHook(here, receiver.url);
  await newLead(here);
  await waits(here, 4);
  is((await stateOf(here, hook)).version, 1);
});

retries('of a slow receiver do not hold up the others', async () => {
  await using slow = await startReceiver({ answers: () => ({ delayMs: 300 }) });
  await using quick = await startReceiver();
  await using here = await started();
  await newHook(here, slow.url);
  await newHook(here, quick.url);
  for (let n = 0; n < 10; n++) await newLead(here);
  await quick.waitFor(10);
  ok(slow.requests.filter(({ answered }) => answered !== null).length < 10);
  await slow.waitUntil((all) => all.filter(({ answered }) => answered === 200).length === 10, 'ten answers');
});

retries('hold nobody up who only wants to read', async () => {
  await using slow = await startReceiver({ answers: () => ({ delayMs: 300 }) });
  await using here = await started();
  await newHook(here, slow.url);
  await newLead(here);
  await slow.waitFor(1);
  is((await here.request('GET /thikaa/api/v1/leads', { as: 'ada' })).status, 200);
  is(slow.requests[0]?.answered, null);
});

retries.run();
