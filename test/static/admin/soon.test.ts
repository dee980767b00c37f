import { mock } from 'node:test';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { Refusal } from '../../../static/admin/api/refusal.ts';
import { soon } from '../../../static/admin/state/soon.ts';

const reading = suite('reading again soon');

const SECOND = 1000;
const busy = () => new Refusal(503, 'unavailable', 'Busy');
/** What was begun by a timer goes on only when nothing else is left to do. */
const settled = () => new Promise(setImmediate);

/** Fails as it is told to; tells how often it has run after so many seconds. */
async function runs(
  failures: Error[],
  seconds: number[],
  act: (ask: ReturnType<typeof soon>) => void = () => {},
) {
  mock.timers.enable({ apis: ['setTimeout'] });
  const counts: number[] = [];
  let count = 0;
  const ask = soon(async () => {
    const failure = failures[count++];
    if (failure) throw failure;
  }, 10);
  ask();
  ask();
  mock.timers.tick(10);
  await settled();
  act(ask);
  for (const each of seconds) {
    mock.timers.tick(each * SECOND);
    await settled();
    counts.push(count);
  }
  mock.timers.reset();
  return counts;
}

reading('is done once for however many ask', async () => {
  equal(await runs([], [1, 60]), [1, 1]);
});

reading('is tried again while the server is busy, after longer and longer', async () => {
  equal(await runs([busy(), busy(), busy()], [1, 1, 1, 3, 1, 60]), [2, 2, 3, 3, 4, 4]);
});

reading('is not tried again where it was refused', async () => {
  equal(await runs([new Refusal(403, 'forbidden', 'No')], [60]), [1]);
});

reading('does not wait for its turn when somebody asks, nor when nobody is there any more', async () => {
  equal(await runs([busy(), busy()], [0.01, 2], (ask) => ask()), [2, 3]);
  equal(await runs([busy()], [60], (ask) => ask.stop()), [1]);
});

reading.run();
