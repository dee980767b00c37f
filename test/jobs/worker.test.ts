import { suite } from 'uvu';
import { equal, is, match, ok } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import { HOUR, MINUTE, SECOND } from '../../src/lib/clock.ts';
import { queue } from '../support/queue.ts';

const working = suite('the worker');
const only = <T>(all: readonly T[]): T => {
  is(all.length, 1);
  return all[0] as T;
};

working('runs what is due, and nothing before its time', async () => {
  const here = queue({ 'store.prune': { concurrency: 5, timeoutMs: 2 * HOUR } });
  await here.start();
  await here.ask(1);
  await here.ask(2, { runAt: here.clock.now() + HOUR });
  await here.settle();
  is(only(here.attempts).ticket, 1);
  here.clock.advance(HOUR - 1);
  await here.settle();
  is(here.attempts.length, 1);
  here.clock.advance(1);
  await here.settle();
  equal(
    here.attempts.map(({ ticket }) => ticket),
    [1, 2],
  );
});

working('forgets a job that is done', async () => {
  const here = queue({ 'store.prune': {} });
  await here.start();
  await here.ask(1);
  await here.settle();
  only(here.attempts).succeed();
  await here.settle();
  equal(here.rows(), []);
});

working('takes urgent jobs first', async () => {
  const here = queue({ 'store.prune': {} });
  await here.ask(1, { priority: -1 });
  await here.ask(2);
  await here.ask(3, { priority: 1 });
  await here.start();
  const order: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    await here.settle();
    order.push(only(here.attempts).ticket);
    only(here.attempts).succeed();
  }
  equal(order, [3, 2, 1]);
});

working('waits longer after every failure, and gives up after the last attempt', async () => {
  const here = queue({ 'store.prune': { retryMs: 10 * SECOND } });
  await here.start();
  const id = await here.ask(1, { attempts: 4 });
  const waits: number[] = [];
  for (let failure = 0; failure < 4; failure++) {
    await here.settle();
    only(here.attempts).fail();
    await here.settle();
    const row = only(here.rows());
    waits.push(row.run_at - here.clock.now());
    here.clock.advance(Math.max(0, row.run_at - here.clock.now()));
  }
  equal(waits.slice(0, 3), [10 * SECOND, 20 * SECOND, 40 * SECOND]);
  await here.settle();
  const dead = only(here.rows());
  equal([dead.state, dead.attempts, dead.error], ['dead', 4, 'It went wrong']);
  is(here.attempts.length, 0);
  const died = only(here.domain().events.after(0, 10));
  equal([died.name, died.subjectId, died.data], ['job.died', id, { kind: 'store.prune' }]);
});

working('tries a dead job again when somebody asks for it', async () => {
  const here = queue({ 'store.prune': {} });
  await here.start();
  const id = await here.ask(1, { attempts: 1 });
  await here.settle();
  only(here.attempts).fail();
  await here.settle();
  await here.write(() => here.domain().jobs.revive(system, id));
  await here.settle();
  only(here.attempts).succeed();
  await here.settle();
  equal(here.rows(), []);
});

working('keeps the lease of a job that takes long', async () => {
  const here = queue({ 'store.prune': { timeoutMs: HOUR } });
  await here.start();
  await here.ask(1);
  for (let minute = 0; minute < 50; minute++) {
    await here.settle();
    ok((only(here.rows()).lease_until as number) > here.clock.now());
    await here.pass(MINUTE);
  }
  is(here.attempts.length, 1);
});

working('takes a job that is over its time as failed, once it has stopped', async () => {
  const here = queue({ 'store.prune': { timeoutMs: MINUTE, stubborn: true } });
  await here.start();
  await here.ask(1);
  await here.settle();
  await here.pass(MINUTE + 20 * SECOND);
  const stubborn = only(here.attempts);
  is(stubborn.stopped, true);
  is(only(here.rows()).state, 'running');
  stubborn.succeed();
  await here.settle();
  const row = only(here.rows());
  equal([row.state, row.attempts, row.error], ['waiting', 1, 'Took longer than 60000 ms']);
});

working('does not wait for ever for a job that never stops', async () => {
  const here = queue({ 'store.prune': { timeoutMs: MINUTE, stubborn: true } });
  await here.start();
  await here.ask(1);
  await here.settle();
  await here.pass(2 * MINUTE);
  is(only(here.rows()).state, 'waiting');
});

working('gives leases back at shutdown without spending an attempt', async () => {
  const here = queue({ 'store.prune': { concurrency: 2 } });
  await here.start();
  await here.ask(1);
  await here.ask(2);
  await here.settle();
  await here.stop();
  equal(
    here.rows().map(({ state, attempts, lease_until }) => [state, attempts, lease_until]),
    [
      ['waiting', 0, null],
      ['waiting', 0, null],
    ],
  );
});

working('does not take a job that returns early at shutdown for done', async () => {
  const here = queue({ 'store.prune': { stubborn: true } });
  await here.start();
  await here.ask(1);
  await here.settle();
  const attempt = only(here.attempts);
  const stopped = here.stop();
  is(attempt.stopped, true);
  attempt.succeed();
  await stopped;
  equal(
    here.rows().map(({ state, attempts }) => [state, attempts]),
    [['waiting', 0]],
  );
});

working('begins nothing that was leased while it stopped', async () => {
  const here = queue({ 'store.prune': {} });
  await here.start();
  // The worker hears of the commit before we do: its lease is under way now.
  await here.ask(1);
  await here.stop();
  is(here.begun(), 0);
  equal(
    here.rows().map(({ state, attempts }) => [state, attempts]),
    [['waiting', 0]],
  );
});

working(
  'counts the attempt that a crash cut off, so that a job which kills the process dies itself',
  async () => {
    const here = queue({ 'store.prune': {} });
    await here.start();
    await here.ask(1, { attempts: 2 });
    await here.settle();
    here.crash();
    await here.start();
    await here.settle();
    equal(only(here.rows()).attempts, 2);
    here.crash();
    await here.start();
    await here.settle();
    const row = only(here.rows());
    equal([row.state, row.error], ['dead', 'The process ended while this ran.']);
  },
);

working('keeps one row of a unique key, with the earlier time', async () => {
  const here = queue({ 'store.prune': {} });
  const { now } = here.clock;
  const first = await here.ask(1, { uniqueKey: 'one', runAt: now() + HOUR });
  const second = await here.ask(2, { uniqueKey: 'one', runAt: now() + MINUTE });
  const third = await here.ask(3, { uniqueKey: 'one', runAt: now() + 2 * HOUR });
  equal([second, third], [first, first]);
  is(only(here.rows()).run_at, now() + MINUTE);
});

working('runs a job once more that was asked for while it ran', async () => {
  const here = queue({ 'store.prune': {} });
  await here.start();
  await here.ask(1, { uniqueKey: 'one' });
  await here.settle();
  await here.ask(1, { uniqueKey: 'one' });
  await here.ask(1, { uniqueKey: 'one' });
  await here.settle();
  only(here.attempts).succeed();
  await here.settle();
  only(here.attempts).succeed();
  await here.settle();
  equal(here.rows(), []);
});

working('runs it when it was asked for, if its own wish is later', async () => {
  const here = queue({ 'store.prune': { again: () => here.clock.now() + HOUR } });
  await here.start();
  await here.ask(1, { uniqueKey: 'one' });
  await here.settle();
  await here.ask(1, { uniqueKey: 'one', runAt: here.clock.now() + MINUTE });
  only(here.attempts).succeed();
  await here.settle();
  is(only(here.rows()).run_at, here.clock.now() + MINUTE);
  here.clock.advance(MINUTE);
  await here.settle();
  only(here.attempts).succeed();
  await here.settle();
  is(only(here.rows()).run_at, here.clock.now() + HOUR);
});

working('does not count old failures against a job that runs again and again', async () => {
  const here = queue({ 'store.prune': { again: () => here.clock.now() } });
  await here.start();
  await here.ask(1, { attempts: 3 });
  for (let round = 0; round < 5; round++) {
    await here.settle();
    only(here.attempts).fail();
    await here.settle();
    here.clock.advance(MINUTE);
    await here.settle();
    only(here.attempts).succeed();
    await here.settle();
    is(only(here.rows()).state, 'running');
  }
});

working('starts afresh when it was asked for while its last attempt failed', async () => {
  const here = queue({ 'store.prune': {} });
  await here.start();
  await here.ask(1, { uniqueKey: 'one', attempts: 1 });
  await here.settle();
  await here.ask(1, { uniqueKey: 'one' });
  only(here.attempts).fail();
  await here.settle();
  equal(
    here.rows().map(({ state, attempts }) => [state, attempts]),
    [
      ['dead', 1],
      ['running', 1],
    ],
  );
});

working('writes down how a job ended as soon as the disk takes it', async () => {
  const here = queue({ 'store.prune': {} });
  await here.start();
  await here.ask(1);
  await here.settle();
  // The next transaction cannot begin inside of this one.
  here.db().exec('begin');
  only(here.attempts).succeed();
  await here.settle();
  is(only(here.rows()).state, 'running');
  await here.pass(MINUTE);
  equal(here.rows(), []);
  is(here.begun(), 1);
});

working('takes a job as failed that cannot say when to run again', async () => {
  const again = () => {
    throw new Error('Who knows');
  };
  const here = queue({ 'store.prune': { again } });
  await here.start();
  await here.ask(1);
  await here.settle();
  only(here.attempts).succeed();
  await here.settle();
  match(only(here.rows()).error as string, 'Who knows');
});

working('takes a job as failed whose payload is not what it takes', async () => {
  const here = queue({ 'store.prune': {} });
  await here.start();
  await here.ask('one' as never);
  await here.settle();
  match(only(here.rows()).error as string, 'is not what store.prune takes');
});

working.run();
