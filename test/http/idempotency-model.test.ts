import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { DAY, HOUR } from '../../src/lib/clock.ts';
import { rounds } from '../support/rounds.ts';
import { type World, world } from '../support/world.ts';

const model = suite('Idempotency-Keys, against a simple model');

const places = {
  leads: {
    call: 'POST /thikaa/api/v1/leads',
    bodies: [{ name: 'a' }, { name: 'b' }, { name: '' }],
    invalid: 400,
  },
  // Needs a permission that Bek has not; a name can be taken only once.
  roles: {
    call: 'POST /api/v1/roles',
    bodies: [{ name: 'a', permissions: [] }, { name: 'b', permissions: [] }, { name: '' }],
    invalid: 422,
  },
} as const;
type Asked = {
  place: keyof typeof places;
  as: 'ada' | 'bek';
  key: string | null;
  body: 0 | 1 | 2;
  atOnce: boolean;
  waitMs: number;
};
type Answer = Awaited<ReturnType<World['request']>>;
type Expected = { status: number; code?: string; text?: string };

const asked: fc.Arbitrary<Asked> = fc.record({
  place: fc.constantFrom('leads', 'roles'),
  as: fc.constantFrom('ada', 'ada', 'ada', 'bek'),
  key: fc.constantFrom(null, 'k1', 'k1', 'k2'),
  body: fc.constantFrom(0, 0, 0, 1, 2),
  atOnce: fc.boolean(),
  waitMs: fc.constantFrom(0, 0, 0, 8 * HOUR, DAY, DAY + 1),
});

/** What is remembered, and what there is. */
function memory(now: () => number) {
  const answers = new Map<string, { body: number; text: string; at: number }>();
  const roles = new Set<number>();
  const tally = { leads: 0 };
  const nameOf = ({ as, place, key }: Asked) => [as, place, key].join(' ');

  function expected(request: Asked): Expected {
    const { as, place, body, key } = request;
    if (as === 'bek' && place === 'roles') return { status: 403 };
    if (body === 2) return { status: places[place].invalid, code: 'validation_error' };
    const earlier = key === null ? undefined : answers.get(nameOf(request));
    if (earlier && now() - earlier.at <= DAY)
      return earlier.body === body
        ? { status: 201, text: earlier.text }
        : { status: 422, code: 'idempotency_key_reused' };
    if (place === 'roles' && roles.has(body)) return { status: 409, code: 'name_taken' };
    return { status: 201 };
  }

  function note(request: Asked, { text }: Answer) {
    if (request.place === 'roles') roles.add(request.body);
    else tally.leads += 1;
    if (request.key !== null) answers.set(nameOf(request), { body: request.body, text, at: now() });
  }

  return { expected, note, tally };
}

function holds(answer: Answer, { status, code, text }: Expected) {
  is(answer.status, status, answer.text);
  if (code !== undefined) is(answer.json.error.code, code);
  if (text !== undefined) is(answer.text, text);
  is(answer.headers.get('idempotent-replayed'), text === undefined ? null : 'true');
}

async function play(here: World, all: Asked[]) {
  const known = memory(here.clock.now);
  for (const request of all) {
    here.clock.advance(request.waitMs);
    const send = () => here.request(places[request.place].call, wireOf(request));
    const times = request.atOnce && request.key !== null ? 3 : 1;
    const answers = await Promise.all(Array.from({ length: times }, send));
    const heard = answers.filter((answer) => !isTold(answer));
    const fresh = heard.find((answer) => !isReplay(answer)) ?? heard[0];
    if (!fresh) throw new Error('Nobody was let through');
    const expected = known.expected(request);
    holds(fresh, expected);
    if (expected.status === 201 && expected.text === undefined) known.note(request, fresh);
    for (const other of heard.filter((answer) => answer !== fresh)) holds(other, known.expected(request));
  }
  const { json } = await here.request('GET /thikaa/api/v1/leads', { as: 'ada' });
  equal(json.total, known.tally.leads, 'nothing was done twice');
}

const wireOf = ({ place, as, key, body }: Asked) => ({
  as,
  body: places[place].bodies[body],
  headers: (key === null ? {} : { 'idempotency-key': key }) as Record<string, string>,
});
const isReplay = ({ headers }: Answer) => headers.get('idempotent-replayed') === 'true';
/** Told to wait, because the same request is at work. */
const isTold = ({ status, json }: Answer) => status === 409 && json.error.code === 'request_in_progress';

model('every request is answered as it should be, and done once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { maxLength: 15, size: 'max' }), async (all) => {
      await using here = await world();
      await play(here, all);
    }),
    { numRuns: rounds(15), includeErrorInReport: true },
  );
});

model.run();
