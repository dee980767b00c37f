import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { stretchesOf as serverStretches, weekdays } from '../../../src/lib/working-week.ts';
import { openingAt, wallClock } from '../../../static/admin/settings/work/hours/openings.ts';
import {
  DAY,
  days,
  painted,
  stretchesOf,
  WEEK,
  type Windows,
  windowsOf,
} from '../../../static/admin/settings/work/hours/week.ts';

const nothing = windowsOf([]);
const open = (first: number, last: number, from: string, to: string, before: Windows = nothing) =>
  painted(before, { days: [first, last], minutes: [minutes(from), minutes(to)], isOpen: true });
const closed = (first: number, last: number, from: string, to: string, before: Windows) =>
  painted(before, { days: [first, last], minutes: [minutes(from), minutes(to)], isOpen: false });
const minutes = (written: string) => Number(written.slice(0, 2)) * 60 + Number(written.slice(3));

const painting = suite('painting a week');

painting('opens the same part of several days', () => {
  const week = open(0, 4, '09:00', '18:00');
  equal(week.friday, [{ open: '09:00', close: '18:00' }]);
  equal(week.saturday, []);
});

painting('closes a part in the middle, in whichever direction it is drawn', () => {
  equal(closed(2, 0, '14:00', '13:00', open(0, 4, '09:00', '18:00')).tuesday, [
    { open: '09:00', close: '13:00' },
    { open: '14:00', close: '18:00' },
  ]);
});

painting('keeps a night in one piece, also the one into the next week', () => {
  const week = open(0, 0, '00:00', '06:00', open(6, 6, '22:00', '24:00'));
  equal(week.sunday, [{ open: '22:00', close: '06:00' }]);
  equal(week.monday, []);
});

painting('writes whole days as whole days', () => {
  const week = open(0, 6, '00:00', '24:00');
  equal(
    days.map((day) => week[day]),
    Array(7).fill([{ open: '00:00', close: '24:00' }]),
  );
});

painting('leaves minutes that are no half hours alone', () => {
  const before = { ...nothing, monday: [{ open: '09:15', close: '17:45' }] };
  equal(open(1, 1, '10:00', '11:00', before).monday, before.monday);
});

const window = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }))
  .map(([from, to]) => ({ open: text(from), close: text(to) }));
const text = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const anyWeek = fc.record(
  Object.fromEntries(days.map((day) => [day, fc.array(window, { maxLength: 3 })])),
) as fc.Arbitrary<Windows>;

painting('means by a week what the server means by it, however it is written', () => {
  fc.assert(
    fc.property(anyWeek, (windows) => {
      const ofServer = serverStretches({ timezone: 'UTC', alwaysOpen: false, windows, holidays: [] });
      const expected = days.flatMap((_, at) =>
        // 1970-01-05 was a Monday.
        ofServer(4 + at).map(({ from, to }) => ({
          from: at * DAY + from / 60_000,
          to: at * DAY + to / 60_000,
        })),
      );
      const whole = (all: { from: number; to: number }[]) =>
        Array.from({ length: WEEK / 5 }, (_, at) =>
          all.some(({ from, to }) => from <= at * 5 && at * 5 < to),
        );
      equal(whole(stretchesOf(windows)), whole(expected));
      equal(stretchesOf(windowsOf(stretchesOf(windows))), stretchesOf(windows));
    }),
    { numRuns: 60 },
  );
  is(weekdays.length, days.length);
});

painting.run();

const opening = suite('whether it is open');
const at = (wall: string) => new Date(`${wall}:00Z`);
const office = { always_open: false, windows: open(0, 4, '09:00', '18:00'), holidays: [] };

opening('says until when', () => {
  // 2027-01-04 is a Monday.
  equal(openingAt(office, at('2027-01-04T10:00')), {
    isOpen: true,
    until: at('2027-01-04T18:00'),
    holiday: null,
  });
  equal(openingAt(office, at('2027-01-08T18:00')).until, at('2027-01-11T09:00'));
});

opening('leaves out holidays, of one year and of every year', () => {
  const holidays = [
    { name: 'New Year', date: '2020-01-01', recurring: true },
    { name: 'Works outing', date: '2027-01-04', recurring: false },
  ];
  equal(openingAt({ ...office, holidays }, at('2027-01-01T10:00')), {
    isOpen: false,
    until: at('2027-01-05T09:00'),
    holiday: 'New Year',
  });
});

opening('goes on over midnight, and for ever where nothing ends it', () => {
  const night = { ...office, windows: open(1, 1, '00:00', '02:00', open(0, 0, '22:00', '24:00')) };
  equal(openingAt(night, at('2027-01-04T23:00')).until, at('2027-01-05T02:00'));
  is(openingAt({ ...office, always_open: true }, at('2027-01-04T23:00')).until, null);
  is(openingAt({ ...office, windows: nothing }, at('2027-01-04T23:00')).until, null);
});

opening('goes by the clock on the wall of the zone', () => {
  equal(wallClock('Asia/Tashkent', new Date('2027-01-04T21:30:00Z')), at('2027-01-05T02:30'));
});

opening.run();
