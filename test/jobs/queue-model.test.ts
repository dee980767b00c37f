import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import type { JobKind } from '../../src/domain/job-queue.ts';
import { MINUTE, SECOND } from '../../src/lib/clock.ts';
import { type Queue, queue } from '../support/queue.ts';
import { queueModel } from '../support/queue-model.ts';
import { rounds } from '../support/rounds.ts';
import { thrownBy } from '../support/thrown.ts';

const model = suite('the job queue, whatever happens to it');

const rules = { concurrency: { 'store.prune': 1, 'store.check': 3 }, retryMs: 10 * SECOND };
const STEP_MS = 30 * SECOND;
const LONGEST_MS = 40 * MINUTE;

type Model = ReturnType<typeof queueModel>;
/** `inTurns`: what began first may have begun before the next was asked for. */
type Command = { inTurns?: true; toString(): string; run(real: Queue, model: Model): Promise<void> };

const ask = (
  kind: JobKind,
  key: string | null,
  priority: -1 | 0 | 1,
  delayMs: number,
  max: number,
): Command => ({
  toString: () => `ask(${[kind, key, priority, delayMs, max].join(', ')})`,
  async run(real, known) {
    const runAt = real.clock.now() + delayMs;
    const wanted = { kind, runAt, priority, attempts: max, ...(key !== null && { uniqueKey: key }) };
    known.asked(await real.ask(nextTicket++, wanted), { kind, key, max, runAt });
  },
});
let nextTicket = 1;

/** Asked without waiting for what follows, so that the worker hears of the next one while it is looking. */
const inARow = (asks: Command[]): Command => ({
  inTurns: true,
  toString: () => asks.join(' + '),
  async run(real, known) {
    for (const { run } of asks) await run(real, known);
  },
});

const succeed = (which: number): Command => ({
  toString: () => `succeed(${which})`,
  async run(real, known) {
    const attempt = real.attempts[which % real.attempts.length];
    if (!attempt) return;
    attempt.succeed();
    await real.settle();
    known.succeeded(attempt);
  },
});

const fail = (which: number): Command => ({
  toString: () => `fail(${which})`,
  async run(real, known) {
    const attempt = real.attempts[which % real.attempts.length];
    if (!attempt) return;
    attempt.fail();
    await real.settle();
    known.failed(attempt);
  },
});

const pass = (ms: number): Command => ({
  toString: () => `pass(${ms})`,
  async run(real, known) {
    for (let left = ms; left > 0; left -= STEP_MS) {
      await real.pass(Math.min(left, STEP_MS));
      known.compare();
    }
  },
});

const crash: Command = {
  toString: () => 'crash',
  async run(real, known) {
    const notice = known.crashed();
    real.crash();
    await real.start();
    await real.settle();
    notice();
  },
};

const restart: Command = {
  toString: () => 'restart',
  async run(real, known) {
    await real.stop();
    known.stopped();
    await real.start();
  },
};

const revive = (which: number): Command => ({
  toString: () => `revive(${which})`,
  async run(real, known) {
    const [id, row] = [...known.dead][which % known.dead.size] ?? [];
    if (id === undefined || !row) return;
    const isReplaced = [...known.alive.values()].some(
      ({ kind, key }) => key !== null && key === row.key && kind === row.kind,
    );
    const reviving = real.write(() => real.domain().jobs.revive(system, id));
    if (isReplaced)
      return void equal((await thrownBy(reviving)).message.includes('in the queue again'), true);
    await reviving;
    known.revived(id);
  },
});

const which = fc.nat(10);
const wish = fc
  .tuple(
    fc.constantFrom<JobKind>('store.prune', 'store.check'),
    fc.constantFrom(null, 'a', 'a', 'b'),
    fc.constantFrom(-1 as const, 0 as const, 1 as const),
    fc.constantFrom(0, 0, 45 * SECOND, 20 * MINUTE),
    fc.integer({ min: 1, max: 3 }),
  )
  .map((wanted) => ask(...wanted));
const command = fc.oneof(
  { weight: 4, arbitrary: wish },
  { weight: 2, arbitrary: fc.array(wish, { minLength: 2, maxLength: 4 }).map(inARow) },
  { weight: 3, arbitrary: which.map(succeed) },
  { weight: 5, arbitrary: which.map(fail) },
  { weight: 3, arbitrary: fc.constantFrom(SECOND, 31 * SECOND, 6 * MINUTE).map(pass) },
  { weight: 2, arbitrary: fc.constantFrom(crash, restart) },
  { weight: 2, arbitrary: which.map(revive) },
);

model('no job is lost, doubled, forgotten or tried too often', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 40, size: 'max' }), async (commands) => {
      let draw = 0;
      const kinds = { 'store.prune': { concurrency: 1 }, 'store.check': { concurrency: 3 } };
      const real = queue(kinds, () => (draw++ % 3) / 2);
      const known = queueModel(real, rules);
      await real.start();
      for (const { run, inTurns } of commands) {
        await run(real, known);
        await real.settle();
        known.compare(inTurns);
      }
      await drain(real, known);
    }),
    { numRuns: rounds(40), includeErrorInReport: true },
  );
});

/** From here on everything succeeds: nothing must be left to do. */
async function drain(real: Queue, known: Model) {
  const until = real.clock.now() + LONGEST_MS;
  while (known.alive.size > 0) {
    ok(real.clock.now() < until, 'everything gets its turn');
    for (; real.attempts.length > 0; known.compare()) await succeed(0).run(real, known);
    await pass(MINUTE).run(real, known);
  }
}

model.run();
