import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { SECOND } from '../../../src/lib/clock.ts';
import { LOOPBACK, newHook } from '../../support/hooks.ts';
import { failingHalf, type Received, type Script, startReceiver } from '../../support/receiver.ts';
import { rounds } from '../../support/rounds.ts';
import { type World, world } from '../../support/world.ts';

const order = suite('the order of deliveries');

type Body = { data: { subject_id: number; conversation_id: number } };
const started = () => world({ started: true, environment: LOOPBACK });
const bodyOf = ({ json }: Received) => (json as Body).data;
/** Something happens in a conversation; the number tells which of all it was. */
const happening = (here: World, conversationId: number, n: number) =>
  here.write(() => here.domain.events.record('contact.updated', n, here.ada, { conversationId }));

/** Moves the clock from attempt to attempt until there is nothing left to send. */
async function untilSent(here: World) {
  await here.rest();
  for (let next = here.domain.deliveries.nextAt(1); next !== null; next = here.domain.deliveries.nextAt(1))
    await here.pass(Math.max(0, next - here.clock.now()));
}

order('within a conversation is that of the events', async () => {
  await using receiver = await startReceiver({ answers: (n) => ({ delayMs: n % 3 }) });
  await using here = await started();
  await newHook(here, receiver.url, { events: ['contact.updated'] });
  await Promise.all(Array.from({ length: 60 }, (_, n) => happening(here, (n % 5) + 1, n)));
  await untilSent(here);
  for (const conversation of [1, 2, 3, 4, 5]) {
    const seen = receiver.requests
      .map(bodyOf)
      .filter(({ conversation_id }) => conversation_id === conversation);
    const numbers = seen.map(({ subject_id }) => subject_id);
    equal(
      numbers,
      [...numbers].sort((a, b) => a - b),
    );
    is(numbers.length, 12);
  }
});

order(
  'within a conversation waits for one that failed a moment ago; other conversations do not',
  async () => {
    await using receiver = await startReceiver({ answers: (n) => ({ status: n === 1 ? 500 : 200 }) });
    await using here = await started();
    await newHook(here, receiver.url, { events: ['contact.updated'] });
    await happening(here, 7, 1);
    await here.rest();
    await happening(here, 7, 2);
    await happening(here, 8, 3);
    await here.rest();
    equal(
      receiver.requests.map(bodyOf).map(({ subject_id }) => subject_id),
      [1, 3],
    );
    await here.pass(5 * SECOND);
    equal(
      receiver.requests.map(bodyOf).map(({ subject_id }) => subject_id),
      [1, 3, 1, 2],
    );
  },
);

order('within a conversation does not wait for hours', async () => {
  await using receiver = await startReceiver({
    answers: (_n, request) => ({ status: bodyOf(request).subject_id === 1 ? 422 : 200 }),
  });
  await using here = await started();
  await newHook(here, receiver.url, { events: ['contact.updated'] });
  await happening(here, 7, 1);
  await happening(here, 7, 2);
  await here.rest();
  for (let n = 0; n < 3; n++)
    await here.pass((here.domain.deliveries.nextAt(1) as number) - here.clock.now());
  ok(receiver.requests.map(bodyOf).some(({ subject_id }) => subject_id === 2));
});

order(
  'or not, a receiver that fails half of the time gets every event at least once, and none under two ids',
  async () => {
    const property = fc.asyncProperty(
      fc.integer(),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 }),
      async (seed, conversations) => {
        const fails = failingHalf(seed);
        // One delivery in a thousand would fail ten times in a row, and be given up.
        const answers: Script = (n, request) =>
          request.headers['webhook-attempt'] === '10' ? {} : fails(n, request);
        await using receiver = await startReceiver({ answers });
        await using here = await started();
        await newHook(here, receiver.url, { events: ['contact.updated'] });
        await Promise.all(conversations.map((conversation, n) => happening(here, conversation, n)));
        await untilSent(here);
        const taken = receiver.requests.filter(({ answered }) => answered === 200);
        equal(new Set(taken.map(bodyOf).map(({ subject_id }) => subject_id)).size, conversations.length);
        const idsOf = Map.groupBy(receiver.requests, (request) => bodyOf(request).subject_id);
        for (const [, requests] of idsOf) {
          equal(new Set(requests.map(({ headers }) => headers['webhook-id'])).size, 1);
          equal(new Set(requests.map(({ body }) => body.toString())).size, 1);
        }
      },
    );
    await fc.assert(property, { numRuns: rounds(10) });
  },
);

order.run();
