import fc from 'fast-check';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import type { Actor } from '../../../src/domain/actor.ts';
import { placeIn } from '../../../src/domain/usage/requests.ts';
import { usage } from '../../../src/domain/usage/usage.ts';
import { DAY, MINUTE } from '../../../src/lib/clock.ts';
import type { LongReads } from '../../../src/store/long-reads.ts';
import { rounds } from '../../support/rounds.ts';
import { inZone } from '../../support/usage.ts';
import { type World, world } from '../../support/world.ts';

const model = suite('counted requests, whatever happens');

/** As many processes as one likes, one after the other, upon the same rows; their disk may be full. */
function processes({ domain }: World) {
  let isFull = false;
  const { write } = domain.store;
  const store = {
    ...domain.store,
    write: <T>(change: () => T) => write(() => (isFull ? full(change()) : change())),
  };
  // Of rows so few nobody need ask how long it takes.
  const read: LongReads = async (reads) =>
    reads.map(({ sql, bound }) =>
      store.values<[typeof bound], string>('test.read', sql.replace('and in_time(requests)', '')).all(bound),
    );
  const begin = () => usage({ ...domain, store }, { ...domain, today: domain.usage.today, read });
  return {
    begin,
    async onFullDisk(work: () => Promise<void>) {
      isFull = true;
      await work().finally(() => (isFull = false));
    },
  };
}

function full(_written: unknown): never {
  throw new Error('There is no room for it.');
}

/** day, agent, key, dialect and endpoint → requests */
type Counts = Map<string, number>;
type Scene = {
  here: World;
  current: ReturnType<typeof usage>;
  known: { counted: Counts; written: Counts };
  all: ReturnType<typeof processes>;
  actors: Actor[];
};
type Step = (scene: Scene) => unknown;

const places = [
  placeIn('native', '/me'),
  placeIn('native', 'other'),
  placeIn('thikaa', '/leads'),
  placeIn('aimychats', '/search'),
];
const ZONES = ['Europe/Berlin', 'Asia/Tashkent', 'America/New_York', 'Africa/Cairo', 'Pacific/Apia'];

const dayIn = (here: World) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: here.domain.settings.get().timezone }).format(
    here.clock.now(),
  );

const isAsked = fc.tuple(fc.nat(2), fc.nat(3), fc.integer({ min: 1, max: 5 })).map(
  ([who, what, times]): Step =>
    ({ here, current, known: { counted }, actors }) => {
      const [actor, place] = [actors[who] as Actor, places[what] as (typeof places)[0]];
      const name = [dayIn(here), actor.id, actor.key?.id ?? 0, place.dialect, place.endpoint].join(' ');
      for (let time = 0; time < times; time++) current.spend(actor, place);
      counted.set(name, (counted.get(name) ?? 0) + times);
    },
);
const timePasses = fc.oneof(fc.integer({ min: 1, max: 3 * 60 }), fc.integer({ min: 60, max: 36 * 60 })).map(
  (minutes): Step =>
    ({ here }) =>
      here.clock.advance(minutes * MINUTE),
);
const isWritten = fc.constant<Step>(async ({ current, known }) => {
  await current.flush();
  known.written = new Map(known.counted);
});
const findsNoRoom = fc.constant<Step>(({ current, all }) =>
  all.onFullDisk(() => current.flush().catch(() => {})),
);
/** Whoever looks has it written as well, if there is room. */
const isLookedAt = fc.constant<Step>(async (scene) => {
  equal(await told(scene), expected(scene));
  scene.known.written = new Map(scene.known.counted);
});
const isLookedAtWithoutRoom = fc.constant<Step>((scene) =>
  scene.all.onFullDisk(async () => equal(await told(scene), expected(scene))),
);
const isStopped = fc.constant<Step>(async (scene) => {
  await scene.current.flush();
  scene.known.written = new Map(scene.known.counted);
  scene.current = scene.all.begin();
});
const isKilled = fc.constant<Step>((scene) => {
  scene.current = scene.all.begin();
  scene.known.counted = new Map(scene.known.written);
});
const moves = fc.constantFrom(...ZONES).map(
  (zone): Step =>
    async ({ here }) => {
      await inZone(here, zone);
      here.domain.settings.forget();
    },
);

/** What the reports tell, by whichever way they are asked. */
async function told({ here, current, actors }: Scene) {
  const to = new Date(here.clock.now() + 2 * DAY).toISOString().slice(0, 10);
  const days = { from: '2026-03-01', to };
  const { total, byDay, byEndpoint, byOwner } = await current.ofEverybody(here.ada, days);
  return {
    total,
    byDay: counts(byDay.map(({ day, requests }) => [day, requests])),
    byEndpoint: counts(byEndpoint.map((one) => [`${one.dialect} ${one.endpoint}`, one.requests])),
    byOwner: counts(byOwner.map((one) => [`${one.agent_id} ${one.key_id}`, one.requests])),
    own: await Promise.all(actors.map(async (actor) => (await current.own(actor, days)).total)),
    today: todayOf({ current, actors }),
  };
}

const todayOf = ({ current, actors }: Pick<Scene, 'current' | 'actors'>) =>
  actors.map((actor) => current.account(actor).requestsToday);

function expected({ here, known: { counted }, actors }: Scene) {
  const entries = [...counted].map(([name, requests]) => ({ parts: name.split(' '), requests }));
  const by = (...places: number[]) =>
    counts(entries.map(({ parts, requests }) => [places.map((n) => parts[n]).join(' '), requests]));
  const ofActor = ({ id, key }: Actor, [, agent, used]: string[]) =>
    agent === String(id) && (key === null || used === String(key.id));
  const isAtBrowser = ({ key }: Actor, [, , used]: string[]) => key !== null || used === '0';
  const sumOf = (wanted: (parts: string[]) => boolean) =>
    entries.filter(({ parts }) => wanted(parts)).reduce((sum, { requests }) => sum + requests, 0);
  return {
    total: sumOf(() => true),
    byDay: by(0),
    byEndpoint: by(3, 4),
    byOwner: by(1, 2),
    own: actors.map((actor) => sumOf((parts) => ofActor(actor, parts))),
    today: actors.map((actor) =>
      sumOf((parts) => parts[0] === dayIn(here) && ofActor(actor, parts) && isAtBrowser(actor, parts)),
    ),
  };
}

function counts(entries: (readonly [string, number])[]) {
  const sums: Record<string, number> = {};
  for (const [name, requests] of entries) if (requests > 0) sums[name] = (sums[name] ?? 0) + requests;
  return Object.fromEntries(Object.entries(sums).sort());
}

const keyOf = ({ domain, people }: World, who: 'ada' | 'bek') =>
  domain.principals.ofKey(people[who].key, people[who].secret).actor;

model('add up to what was asked for, but for what a kill came upon', async () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: isAsked },
    timePasses,
    isWritten,
    findsNoRoom,
    isStopped,
    isKilled,
    isLookedAt,
    { weight: 2, arbitrary: isLookedAtWithoutRoom },
    { weight: 3, arbitrary: moves },
  );
  const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
    // The clocks of New York, Cairo and Berlin change in the weeks after.
    await using here = await world({ at: Date.parse('2026-03-07T20:00:00Z') });
    const all = processes(here);
    const actors = [keyOf(here, 'ada'), keyOf(here, 'bek'), { ...here.ada, sessionId: 1 }];
    const known = { counted: new Map(), written: new Map() };
    const scene: Scene = { here, all, current: all.begin(), known, actors };
    for (const take of steps) {
      await take(scene);
      equal(todayOf(scene), expected(scene).today);
    }
    equal(await told(scene), expected(scene));
  });
  await fc.assert(property, { numRuns: rounds(25) });
});

model.run();
