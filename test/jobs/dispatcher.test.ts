import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../src/domain/actor.ts';
import type { Event } from '../../src/domain/events.ts';
import { dispatcher } from '../../src/jobs/dispatcher.ts';
import { MINUTE } from '../../src/lib/clock.ts';
import { silentLog } from '../../src/lib/log.ts';
import { queue } from '../support/queue.ts';

const dispatching = suite('the dispatcher');

/** Reactions are kept as jobs, so that they are rows of the same transaction; the job's ticket is the event's id. */
function following(react: (event: Event) => void = () => {}) {
  const real = queue({});
  const domain = real.domain();
  const make = () =>
    dispatcher({ domain, log: silentLog }, (event) => {
      domain.jobs.ask('store.prune', { ticket: event.id, room: '' } as never);
      react(event);
    });
  const happen = () => real.write(() => domain.events.record('business.created', 1, system));
  const handedOn = () => real.rows().map(({ payload }) => JSON.parse(payload).ticket);
  return { ...real, domain, make, happen, handedOn };
}

dispatching('hands on what happens, in order, and what happened before it began', async () => {
  const here = following();
  await here.happen();
  await here.happen();
  await here.make().start();
  await here.happen();
  await here.settle();
  equal(here.handedOn(), [1, 2, 3]);
});

dispatching('goes on where the one before it stopped', async () => {
  const here = following();
  const first = here.make();
  await first.start();
  await here.happen();
  await here.settle();
  first.stop();
  await here.happen();
  equal(here.handedOn(), [1]);
  await here.make().start();
  equal(here.handedOn(), [1, 2]);
});

dispatching('hands on many more than it takes at once', async () => {
  const here = following();
  await here.write(() => {
    for (let n = 0; n < 450; n++) here.domain.events.record('business.created', 1, system);
  });
  await here.make().start();
  is(here.handedOn().length, 450);
});

dispatching('hears of what happens in the very turn in which it hands on', async () => {
  const here = following();
  await here.happen();
  await Promise.all([here.make().start(), here.happen()]);
  await here.settle();
  equal(here.handedOn(), [1, 2]);
});

dispatching('makes a job of an event that a reaction cannot bear, and goes on', async () => {
  const here = following(({ id }) => {
    if (id === 3) throw new Error('Unbearable');
  });
  for (let n = 0; n < 5; n++) await here.happen();
  await here.make().start();
  equal(
    here.handedOn().filter((ticket) => ticket !== undefined),
    [1, 2, 4, 5],
  );
  const again = here.rows().filter(({ kind }) => kind === 'events.react');
  equal(
    again.map(({ payload }) => JSON.parse(payload)),
    [{ eventId: 3 }],
  );
});

dispatching('waits for room when the disk is full, and passes over nothing', async () => {
  const here = following(() => {
    here.domain.jobs.ask('store.check', { room: 'x'.repeat(50_000) } as never, { uniqueKey: 'big' });
  });
  await here.happen();
  await here.happen();
  const pages = here.db().pragma('page_count', { simple: true });
  here.db().pragma(`max_page_count = ${pages}`);
  await here.make().start();
  await here.pass(MINUTE);
  is(here.domain.events.cursor('dispatcher'), 0);
  here.db().pragma('max_page_count = 100000');
  await here.pass(MINUTE);
  is(here.domain.events.cursor('dispatcher'), 2);
  equal(
    here.handedOn().filter((ticket) => ticket !== undefined),
    [1, 2],
  );
});

dispatching.run();
