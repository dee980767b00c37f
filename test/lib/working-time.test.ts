import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { DAY, HOUR, MINUTE } from '../../src/lib/clock.ts';
import {
  addWorkingTime,
  type Calendar,
  isOpenAt,
  nextOpening,
  workingTimeBetween,
} from '../../src/lib/working-time.ts';
import { weekdays } from '../../src/lib/working-week.ts';
import { minuteClock } from '../support/minute-clock.ts';
import { processorMs } from '../support/processor-time.ts';
import { rounds } from '../support/rounds.ts';

const time = suite('working time');

const at = (text: string) => Date.parse(text);
const shown = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
const office = [{ open: '09:00', close: '17:00' }];
const weekOf = (timezone: string, windows: Calendar['windows'], more: Partial<Calendar> = {}): Calendar => ({
  timezone,
  alwaysOpen: false,
  windows,
  holidays: [],
  ...more,
});
const berlin = weekOf('Europe/Berlin', {
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: office,
});

time('stands still over night and over the weekend', () => {
  const friday = at('2026-03-13T16:00:00+01:00');
  is(shown(addWorkingTime(berlin, friday, HOUR)), '2026-03-13T16:00:00.000Z');
  is(shown(addWorkingTime(berlin, friday, HOUR + 1)), '2026-03-16T08:00:00.001Z');
  is(workingTimeBetween(berlin, friday, at('2026-03-17T10:30:00+01:00')), 10.5 * HOUR);
  equal([isOpenAt(berlin, friday), isOpenAt(berlin, friday + HOUR)], [true, false]);
  is(shown(nextOpening(berlin, friday + HOUR)), '2026-03-16T08:00:00.000Z');
  is(nextOpening(berlin, friday), friday);
});

time('is none when none is asked for, or when the end lies before the beginning', () => {
  const saturday = at('2026-03-14T12:00:00Z');
  is(addWorkingTime(berlin, saturday, 0), saturday);
  is(workingTimeBetween(berlin, saturday + 5 * DAY, saturday), 0);
});

time('follows the clocks: the working day begins an hour earlier in UTC when they are set forward', () => {
  is(shown(addWorkingTime(berlin, at('2026-03-27T17:00:00+01:00'), 1)), '2026-03-30T07:00:00.001Z');
  is(shown(addWorkingTime(berlin, at('2026-10-23T17:00:00+02:00'), 1)), '2026-10-26T08:00:00.001Z');
});

time('begins when the clocks jump over the opening, and ends the first time they show the closing', () => {
  const night = weekOf('Europe/Berlin', { sunday: [{ open: '02:30', close: '05:00' }] });
  is(shown(nextOpening(night, at('2026-03-28T00:00:00Z'))), '2026-03-29T01:00:00.000Z');
  is(workingTimeBetween(night, at('2026-03-29T00:00:00Z'), at('2026-03-30T00:00:00Z')), 2 * HOUR);
  is(workingTimeBetween(night, at('2026-10-25T00:00:00Z'), at('2026-10-26T00:00:00Z')), 3.5 * HOUR);
  const early = weekOf('Europe/Berlin', { sunday: [{ open: '00:00', close: '02:30' }] });
  is(workingTimeBetween(early, at('2026-10-24T12:00:00Z'), at('2026-10-25T12:00:00Z')), 2.5 * HOUR);
});

time('runs on past midnight, but not into a holiday', () => {
  const windows = { monday: [{ open: '22:00', close: '06:00' }] };
  const [from, to] = [at('2026-05-04T00:00:00Z'), at('2026-05-06T00:00:00Z')];
  const holidays = [{ date: '2026-05-05', recurring: false }];
  is(workingTimeBetween(weekOf('UTC', windows), from, to), 8 * HOUR);
  is(workingTimeBetween(weekOf('UTC', windows, { holidays }), from, to), 2 * HOUR);
});

time('knows holidays of one year and of every year, also where it is always open', () => {
  const newYear = { timezone: 'Asia/Tashkent', alwaysOpen: true, windows: {} };
  const open = (holidays: Calendar['holidays'], local: string) =>
    isOpenAt({ ...newYear, holidays }, at(`${local}+05:00`));
  equal(open([{ date: '2020-01-01', recurring: true }], '2031-01-01T00:00:00'), false);
  equal(open([{ date: '2020-01-01', recurring: true }], '2030-12-31T23:59:59'), true);
  equal(open([{ date: '2020-01-01', recurring: false }], '2031-01-01T00:00:00'), true);
  equal(open([{ date: '2031-01-01', recurring: false }], '2031-01-01T23:59:59'), false);
});

time('waits for what is rare, and never comes where nothing is open', () => {
  const now = at('2026-03-14T12:00:00Z');
  is(addWorkingTime(weekOf('UTC', {}), now, 1), null);
  is(nextOpening(weekOf('UTC', {}), now), null);
  is(isOpenAt(weekOf('UTC', {}), now), false);
  const everyDayBut = (kept: string) =>
    Array.from({ length: 366 }, (_, day) => new Date(at('2024-01-01') + day * DAY).toISOString().slice(0, 10))
      .filter((date) => date !== kept)
      .map((date) => ({ date, recurring: true }));
  const rare = weekOf('UTC', { saturday: [{ open: '12:00', close: '13:00' }] });
  is(shown(nextOpening({ ...rare, holidays: everyDayBut('2024-02-29') }, now)), '2048-02-29T12:00:00.000Z');
  is(nextOpening({ ...rare, holidays: everyDayBut('') }, now), null);
});

time('leaves out a day that a zone left out', () => {
  const always = { timezone: 'Pacific/Apia', alwaysOpen: true, windows: {} };
  const holidays = [{ date: '2011-12-30', recurring: false }];
  const [from, to] = [at('2011-12-29T10:00:00Z'), at('2011-12-31T10:00:00Z')];
  is(workingTimeBetween({ ...always, holidays }, from, to), 2 * DAY);
});

time('goes on while the clocks, set back past midnight, show yesterday again', () => {
  const always = { timezone: 'America/St_Johns', alwaysOpen: true, windows: {}, holidays: [] };
  const [from, to] = [at('2010-11-06T12:00:00Z'), at('2010-11-07T03:00:00Z')];
  is(workingTimeBetween(always, from, to), 15 * HOUR);
});

time('is quick, however far away and however often it opens', () => {
  const everyHour = Array.from({ length: 12 }, (_, hour) => {
    const digits = String(hour * 2).padStart(2, '0');
    return { open: `${digits}:00`, close: `${digits}:01` };
  });
  const windows = Object.fromEntries(weekdays.map((day) => [day, everyHour]));
  const week = weekOf('America/Santiago', windows);
  ok(processorMs(() => addWorkingTime(week, at('2026-03-14T12:00:00Z'), 365 * DAY)) < 1500);
});

/** Zones around a change of their clocks, or on plain days where they have none. */
const places = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Asia/Tashkent', '2026-03-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-30'],
  ['Asia/Kathmandu', '2024-02-29'],
  ['America/Santiago', '2026-04-05'],
  ['America/Santiago', '2026-09-06'],
] as const;
const DAYS = 6;

const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 0, 15, 30, 45, 59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const window = fc.record({ open: clockTime, close: fc.oneof(clockTime, clockTime, fc.constant('24:00')) });
const week = fc.record(Object.fromEntries(weekdays.map((day) => [day, fc.array(window, { maxLength: 3 })])), {
  requiredKeys: [],
});

for (const [timezone, middle] of places) {
  const clock = minuteClock(timezone, at(middle) - (DAYS / 2) * DAY, DAYS);
  const dates = Array.from({ length: DAYS + 2 }, (_, day) =>
    new Date(clock.start + (day - 1) * DAY).toISOString().slice(0, 10),
  );
  const calendars = fc.record({
    timezone: fc.constant<string>(timezone),
    alwaysOpen: fc.oneof(
      { weight: 5, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    windows: week,
    holidays: fc.array(fc.record({ date: fc.constantFrom(...dates), recurring: fc.boolean() }), {
      maxLength: 2,
    }),
  });
  // Past the first day, on which a clock that began to be read in a repeated hour would not know that it is one.
  const minute = fc.integer({ min: 24 * 60, max: DAYS * 24 * 60 - 1 });

  time(`is what somebody with a watch in ${timezone} counts around ${middle}`, () => {
    fc.assert(
      fc.property(calendars, minute, minute, (calendar, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const open = clock.openMinutes(calendar);
        const instant = (index: number) => clock.start + index * MINUTE;
        const counted = open.slice(from, to).filter(Boolean).length;
        is(workingTimeBetween(calendar, instant(from), instant(to)), counted * MINUTE);
        is(isOpenAt(calendar, instant(from)), open[from]);
        is(isOpenAt(calendar, instant(to) + 59_999), open[to]);
        const next = open.indexOf(true, from);
        if (next >= 0) is(nextOpening(calendar, instant(from)), instant(next));
        if (counted === 0) return;
        const lastOpen = open.lastIndexOf(true, to - 1);
        is(addWorkingTime(calendar, instant(from), counted * MINUTE), instant(lastOpen + 1));
      }),
      { numRuns: rounds(15) },
    );
  });

  time(`that is added is the time that then has passed, in ${timezone} around ${middle}`, () => {
    const ms = fc.integer({ min: 1, max: 20 * DAY });
    fc.assert(
      fc.property(calendars, minute, ms, ms, (calendar, index, first, second) => {
        const from = clock.start + index * MINUTE + (first % MINUTE);
        const then = addWorkingTime(calendar, from, first);
        if (then === null) return;
        is(workingTimeBetween(calendar, from, then), first);
        is(workingTimeBetween(calendar, from, then - 1), first - 1);
        is(addWorkingTime(calendar, then, second), addWorkingTime(calendar, from, first + second));
      }),
      { numRuns: rounds(15) },
    );
  });
}

time.run();
