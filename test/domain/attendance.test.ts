import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { HOUR, isoTime, MINUTE, SECOND } from '../../src/lib/clock.ts';
import { listen } from '../support/live.ts';
import { signedIn } from '../support/person.ts';
import { type World, world } from '../support/world.ts';

const attendance = suite('who is at their desk');

const bek = (here: World) => here.domain.agents.get(here.people.bek.id);
const isNow = (here: World, availability: string) =>
  here.until(() => bek(here).availability === availability, `Bek to be ${availability}`);
/** Changes are made in the order they are asked for. */
const whatWasDue = (here: World) => here.write(() => {});
const choose = (here: World, availability: string) =>
  here.request('PUT /api/v1/me/availability', { as: 'bek', body: { availability } });
const updates = (here: World, after: number) =>
  here.eventsAfter(after).filter(({ name }) => name === 'agent.updated');

attendance('is said by oneself', async () => {
  await using here = await world();
  const { status, json, events } = await choose(here, 'online');
  equal([status, json.availability, events], [200, 'online', ['agent.updated']]);
  is(json.last_active_at, isoTime(here.clock.now()));
  const [event] = updates(here, 0).slice(-1);
  equal([event?.actor.id, event?.data], [here.people.bek.id, { changed: ['availability'] }]);
});

attendance('said again only says that one is there', async () => {
  await using here = await world();
  await choose(here, 'online');
  here.clock.advance(MINUTE);
  const { json, events } = await choose(here, 'online');
  equal([json.last_active_at, json.version, events], [isoTime(here.clock.now()), 2, []]);
});

attendance('knows five ways to be there or not', async () => {
  await using here = await world();
  is((await choose(here, 'asleep')).status, 422);
});

for (const availability of ['online', 'away'] as const)
  attendance(`ends for who was ${availability} with five silent minutes, and not before`, async () => {
    await using here = await world({ started: true });
    await choose(here, availability);
    const before = here.domain.events.newestId();
    here.clock.advance(5 * MINUTE - SECOND);
    await whatWasDue(here);
    is(bek(here).availability, availability);
    here.clock.advance(5 * SECOND);
    await isNow(here, 'offline');
    equal(
      updates(here, before).map(({ actor, data }) => [actor.kind, data]),
      [['system', { changed: ['availability'] }]],
    );
  });

for (const availability of ['away_manual', 'away_and_reassigning'] as const)
  attendance(`stays for who said to be ${availability}`, async () => {
    await using here = await world({ started: true });
    await choose(here, availability);
    await choose(here, 'online');
    await choose(here, availability);
    here.clock.advance(HOUR);
    await whatWasDue(here);
    is(bek(here).availability, availability);
  });

attendance('goes on for who works in a browser, with a write a minute at most', async () => {
  await using here = await world({ started: true });
  await choose(here, 'online');
  const person = await signedIn(here, 'bek');
  const saved = new Set<number | null>();
  here.domain.store.onCommit(() => void saved.add(bek(here).last_active_at));
  for (let nth = 0; nth < 60; nth++) {
    here.clock.advance(10 * SECOND);
    await person.request('GET /api/v1/me');
  }
  await whatWasDue(here);
  is(bek(here).availability, 'online');
  is(saved.size <= 11, true, `${saved.size} writes in ten minutes`);
});

attendance('begins again with the next click, unless they had left by themselves', async () => {
  await using here = await world({ started: true });
  const person = await signedIn(here, 'bek');
  await person.request('PUT /api/v1/me/availability', { body: { availability: 'online' } });
  here.clock.advance(6 * MINUTE);
  await isNow(here, 'offline');
  await person.request('GET /api/v1/me');
  here.clock.advance(5 * SECOND);
  await isNow(here, 'online');
  await person.request('PUT /api/v1/me/availability', { body: { availability: 'offline' } });
  here.clock.advance(6 * MINUTE);
  await whatWasDue(here);
  await person.request('GET /api/v1/me');
  here.clock.advance(5 * SECOND);
  await here.until(
    () => (bek(here).last_active_at ?? 0) >= here.clock.now() - 5 * SECOND,
    'the click to be saved',
  );
  is(bek(here).availability, 'offline');
});

attendance('is not restored to who was idle and then said to be offline', async () => {
  await using here = await world({ started: true });
  const person = await signedIn(here, 'bek');
  await person.request('PUT /api/v1/me/availability', { body: { availability: 'online' } });
  here.clock.advance(6 * MINUTE);
  await isNow(here, 'offline');
  await person.request('PUT /api/v1/me/availability', { body: { availability: 'offline' } });
  is(bek(here).idle_since, null);
});

attendance('is not proved by a stream that is open', async () => {
  await using here = await world({ started: true });
  const person = await signedIn(here, 'bek');
  await person.request('PUT /api/v1/me/availability', { body: { availability: 'online' } });
  here.clock.advance(4 * MINUTE);
  await using _live = await listen(`${here.origin}/api/v1/stream`, {
    cookie: `confab_session=${person.jar.confab_session}`,
  });
  here.clock.advance(MINUTE + 5 * SECOND);
  await isNow(here, 'offline');
});

attendance('ends with being disabled', async () => {
  await using here = await world();
  await choose(here, 'online');
  const { json } = await here.request(`PATCH /api/v1/agents/${here.people.bek.id}`, {
    as: 'ada',
    body: { enabled: false },
  });
  is(json.availability, 'offline');
});

attendance.run();
