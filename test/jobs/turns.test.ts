import { setImmediate as turn } from 'node:timers/promises';
import { suite } from 'uvu';
import { equal, match } from 'uvu/assert';
import { turns as turnsOf } from '../../src/jobs/turns.ts';
import { thrownBy } from '../support/thrown.ts';

const turns = suite('taking turns');

turns('let in whoever has not been there last', async () => {
  const { take, leave } = turnsOf({ atOnce: 1, mostWaiting: 10, mostOfOne: 10 });
  const order: (number | null)[] = [];
  for (const owner of [1, 1, 1, 2, null, 2]) void take(owner).then(() => order.push(owner));
  for (let count = 0; count < 6; count++) {
    await turn();
    leave();
  }
  equal(order, [1, 2, 1, null, 1, 2]);
});

turns('are refused when too many wait, of one or of all', async () => {
  const { take, leave } = turnsOf({ atOnce: 2, mostWaiting: 3, mostOfOne: 2 });
  const waiting = [take(1), take(1), take(1), take(1)];
  match((await thrownBy(take(1))).message, 'Too many lists');
  waiting.push(take(2));
  match((await thrownBy(take(3))).message, 'Too many lists');
  for (let count = 0; count < 5; count++) leave();
  await Promise.all(waiting);
  leave();
  await take(1);
});

turns.run();
