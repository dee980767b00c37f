import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/lib/clock.ts';
import { waitAfterFailure } from '../../src/lib/webhook-schedule.ts';

const schedule = suite('the schedule of webhook attempts');

const attempts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const waits = (chance: number) => attempts.map((attempt) => waitAfterFailure(attempt, { chance }));
const middle = [
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

schedule('makes ten attempts within about three days', () => {
  equal(waits(0.5), [...middle, null, null]);
  is(
    middle.reduce((sum, wait) => sum + wait, 0),
    75 * HOUR + 35 * MINUTE + 5 * SECOND,
  );
});

schedule('scatters each wait but the first by a fifth', () => {
  const [first, ...later] = middle;
  equal(waits(0), [first, ...later.map((wait) => wait * 0.8), null, null]);
  equal(waits(1), [first, ...later.map((wait) => wait * 1.2), null, null]);
});

schedule('waits longer for a receiver that asks for it, but a day at most', () => {
  const after = (attempt: number, retryAfterMs: number | null) =>
    waitAfterFailure(attempt, { chance: 0.5, retryAfterMs });
  is(after(1, MINUTE), MINUTE);
  is(after(1, 40 * DAY), DAY);
  is(after(2, Number.POSITIVE_INFINITY), DAY);
  is(after(2, SECOND), 5 * MINUTE);
  is(after(2, null), 5 * MINUTE);
  is(after(10, MINUTE), null);
});

schedule('never shortens a wait that scattering made longer than a day', () => {
  is(waitAfterFailure(9, { chance: 1, retryAfterMs: DAY }), 1.2 * DAY);
});

schedule('stays within its bounds whatever is asked', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      chance,
      fc.double({ min: 0, noNaN: true }),
      (attempt, luck, asked) => {
        const plain = waitAfterFailure(attempt, { chance: luck }) ?? 0;
        const longer = waitAfterFailure(attempt, { chance: luck, retryAfterMs: asked }) ?? 0;
        const usual = middle[attempt - 1] ?? 0;
        return (
          plain >= usual * 0.8 && plain <= usual * 1.2 && longer >= plain && longer <= Math.max(plain, DAY)
        );
      },
    ),
  );
});

schedule.run();
