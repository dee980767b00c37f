import fc from 'fast-check';
import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import type { SlaClock } from '../../../src/domain/sla/clock-rows.ts';
import { DAY, MINUTE } from '../../../src/lib/clock.ts';
import { workingTimeBetween } from '../../../src/lib/working-time.ts';
import { conversation, said } from '../../support/desk.ts';
import { minuteClock } from '../../support/minute-clock.ts';
import { rounds } from '../../support/rounds.ts';
import { type Promised, slaOracle } from '../../support/sla-oracle.ts';
import { type World, world } from '../../support/world.ts';

const model = suite('promises, held against a notebook kept by hand');

const DAYS = 12;
const office = [{ open: '09:00', close: '17:30' }];
const night = [{ open: '22:00', close: '06:00' }];
const daily = (windows: typeof office) => ({
  monday: windows,
  tuesday: windows,
  thursday: windows,
  friday: windows,
  saturday: windows,
  sunday: windows,
});
const HOURS = [
  { timezone: 'UTC', alwaysOpen: true, windows: {}, holidays: [] },
  { timezone: 'Europe/Berlin', alwaysOpen: false, windows: daily(office), holidays: [] },
  {
    timezone: 'America/New_York',
    alwaysOpen: false,
    windows: daily(night),
    holidays: [{ name: 'Closed', date: '2026-11-02', recurring: false }],
  },
];
/** Shortly before the clocks change in Berlin, in New York, in both, and at no such time. */
const STARTS = ['2026-03-27T15:00Z', '2026-10-23T20:00Z', '2026-10-31T03:00Z', '2026-03-06T12:00Z'];

const open = new Map<string, boolean[][]>();
function openMinutes(start: string) {
  const known =
    open.get(start) ??
    HOURS.map((hours) => minuteClock(hours.timezone, Date.parse(start), DAYS).openMinutes(hours));
  open.set(start, known);
  return known;
}

const target = fc.option(fc.integer({ min: 1, max: 1500 }), { freq: 4 });
const promise: fc.Arbitrary<Promised> = fc
  .record({
    first_response: target,
    next_response: target,
    resolution: target,
    warnBefore: fc.option(fc.integer({ min: 1, max: 300 })),
    pauseWhen: fc.subarray(['snoozed' as const, 'waiting_on_contact' as const]),
    restart: fc.boolean(),
  })
  .filter(({ first_response: first, next_response: next, resolution: last }) =>
    [first, next, last].some((each) => each !== null),
  )
  .map((wish) => ({ ...wish, first_response: notLater(wish.first_response, wish.resolution) }))
  .map((wish) => ({ ...wish, warnBefore: inside(wish) }));
/** A warning that comes no later than what it warns of is refused. */
function inside({ warnBefore, first_response: first, next_response: next, resolution: last }: Promised) {
  const shortest = Math.min(...[first, next, last].filter((each) => each !== null));
  return warnBefore === null || shortest === 1 ? null : Math.min(warnBefore, shortest - 1);
}
const notLater = (first: number | null, last: number | null) =>
  first === null || last === null ? first : Math.min(first, last);

type Step = {
  wait: number;
  does: 'contact' | 'answer' | 'note' | 'snooze' | 'open' | 'resolve' | 'team';
  by: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  wait: fc.oneof(fc.integer({ max: 10, min: 0 }), fc.integer({ min: 0, max: 900 })),
  does: fc.constantFrom('contact', 'answer', 'note', 'snooze', 'open', 'resolve', 'team'),
  by: fc.integer({ min: 1, max: 600 }),
});

model('come out the same, whoever writes when, and whatever the clocks do', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...STARTS),
      promise,
      fc.array(step, { maxLength: 14 }),
      async (start, promised, steps) => {
        const minutes = openMinutes(start);
        const oracle = slaOracle(promised, (team, minute) => minutes[team]?.[minute] ?? false);
        await using here = await world({ at: Date.parse(start) });
        const desk = await deskUnder(here, promised);
        for (const { wait, does, by } of steps) {
          oracle.pass(wait);
          await desk.pass(wait);
          oracle[does](does === 'team' ? by % HOURS.length : by);
          await desk[does](does === 'team' ? by % HOURS.length : by);
        }
        equal(desk.clocks(), oracle.clocks());
        const ahead = oracle.nextDeadline(DAY / MINUTE);
        const shown = desk.nextDeadline();
        equal(shown !== null && shown - desk.minute() <= DAY / MINUTE ? shown : null, ahead);
      },
    ),
    { numRuns: rounds(150) },
  );
});

/** The same notebook, kept by the program. */
async function deskUnder(here: World, promised: Promised) {
  const { clock, domain, write } = here;
  const began = clock.now();
  const { id } = await conversation(here, { says: null });
  const teams = await write(() => HOURS.map((hours, n) => (n === 0 ? null : teamWith(here, `T${n}`, hours))));
  await write(() => {
    domain.sla.apply(system, id, policyOf(here, promised));
  });
  const status = (name: string, snoozedUntil: number | null = null) =>
    write(() => domain.conversations.setStatus(system, id, name, { snoozedUntil }));
  const minuteOf = (at: number | null) => (at === null ? null : (at - began) / MINUTE);

  /** Whatever is due on the way happens when it is due, as the jobs have it. */
  async function pass(minutes: number) {
    const until = clock.now() + minutes * MINUTE;
    for (let due = nextDue(); due <= until; due = nextDue()) {
      clock.advance(due - clock.now());
      await write(() => domain.conversations.wake(id));
      await write(() => domain.sla.review(id));
    }
    clock.advance(until - clock.now());
  }

  const nextDue = () =>
    Math.min(
      domain.sla.nextReviewAt(id) ?? Number.POSITIVE_INFINITY,
      domain.conversations.get(id).snoozed_until ?? Number.POSITIVE_INFINITY,
    );

  const all = domain.store.rows<[id: number], SlaClock>(
    'test.clocks',
    'select * from sla_clocks where conversation_id = ? order by metric, id',
  );
  const shown = (row: SlaClock) => ({
    metric: row.metric,
    target: row.target_ms / MINUTE,
    started: minuteOf(row.started_at),
    used: (row.target_ms - leftOf(here, row)) / MINUTE,
    isPaused: row.paused_at !== null,
    warned: minuteOf(row.warned_at),
    met: minuteOf(row.met_at),
    breached: minuteOf(row.breached_at),
    cancelled: minuteOf(row.cancelled_at),
  });

  return {
    pass,
    minute: () => minuteOf(clock.now()) ?? 0,
    clocks: () => all.all(id).map(shown),
    nextDeadline: () => minuteOf(domain.conversations.get(id).next_sla_deadline_at),
    contact: () => write(() => domain.messages.receive(system, id, said('Still waiting.'))),
    answer: () => write(() => domain.messages.reply(here.ada, id, said('Soon.'))),
    note: () => write(() => domain.messages.note(here.ada, id, said('Ask the boss.'))),
    snooze: (minutes: number) => status('Snoozed', clock.now() + minutes * MINUTE),
    open: () => status('Open'),
    resolve: () => status('Resolved'),
    team: (wanted: number) => write(() => domain.conversations.assignTeam(system, id, teams[wanted] ?? null)),
  };
}

function teamWith({ domain }: World, name: string, hours: (typeof HOURS)[number]) {
  const { id } = domain.businessHours.create(system, { name, ...hours });
  return domain.teams.create(system, { name, business_hours_id: id }).id;
}

const inMs = (minutes: number | null) => (minutes === null ? null : minutes * MINUTE);
const policyOf = ({ domain }: World, promised: Promised) =>
  domain.slaPolicies.create(system, {
    name: 'Gold',
    first_response_ms: inMs(promised.first_response),
    next_response_ms: inMs(promised.next_response),
    resolution_ms: inMs(promised.resolution),
    warn_before_ms: inMs(promised.warnBefore),
    pause_when: promised.pauseWhen,
    restart_on_reopen: promised.restart,
  }).id;

function leftOf({ domain, clock }: World, row: SlaClock) {
  const isOver = row.met_at !== null || row.cancelled_at !== null;
  if (isOver || row.paused_at !== null) return row.remaining_ms;
  const calendar = domain.calendars.of(domain.conversations.get(row.conversation_id).team_id);
  return row.remaining_ms - workingTimeBetween(calendar, row.counted_from, clock.now());
}

model.run();
