import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { snoozeTimes } from '../../../static/admin/conversation/snooze-times.ts';
import { chosenIn, toggled, withChosen } from '../../../static/admin/inbox/refining.ts';
import { idAt, PAGE, placeOf, type Rows, withPages } from '../../../static/admin/paging/rows.ts';
import { shiftOf } from '../../../static/admin/paging/shift.ts';
import { pressing, urgencyOf } from '../../../static/admin/state/sla.ts';
import { matching } from '../../../static/admin/ui/matching.ts';

const lists = suite('a list of which only some pages are read');

const rowsOf = (...ids: number[]): Rows =>
  withPages(
    new Map(),
    Array.from(
      { length: Math.ceil(ids.length / PAGE) },
      (_, page) => [page, ids.slice(page * PAGE, (page + 1) * PAGE)] as const,
    ),
  );
const upTo = (count: number) => Array.from({ length: count }, (_, at) => 1000 - at);

lists('knows what stands where, on whatever page', () => {
  const rows = withPages(rowsOf(...upTo(120)), [[7, [5, 6]]]);
  equal([idAt(rows, 0), idAt(rows, 119), idAt(rows, 351)], [1000, 881, 6]);
  equal([placeOf(rows, 881), placeOf(rows, 6), placeOf(rows, 4)], [119, 351, -1]);
  is(idAt(rows, 200), undefined);
});

lists('forgets what was looked at longest ago', () => {
  const many = Array.from({ length: 70 }, (_, page) => [page, [page]] as const);
  const rows = withPages(new Map(), many);
  equal([rows.has(0), rows.has(9), rows.has(10), rows.size], [false, false, true, 60]);
});

lists('moves by as many rows as came in above', () => {
  const before = rowsOf(...upTo(80));
  is(shiftOf(before, rowsOf(3, 2, 1, ...upTo(80)), 10), 3);
  is(shiftOf(before, rowsOf(...upTo(80).slice(2)), 10), -2);
});

lists('does as most rows do when one of them goes to the top', () => {
  const [first = 0, ...rest] = upTo(80).slice(10);
  is(shiftOf(rowsOf(...upTo(80)), rowsOf(first, ...upTo(10), ...rest), 10), 0);
});

lists('stays where nothing is left of what was there', () => {
  is(shiftOf(rowsOf(...upTo(20)), rowsOf(1, 2, 3), 5), 0);
});

lists.run();

const snoozing = suite('when to see something again');

const named = (now: string, zone = 'Asia/Tashkent') =>
  Object.fromEntries(
    snoozeTimes(Date.parse(now), zone).map(({ name, at }) => [name, new Date(at).toISOString()]),
  );

snoozing('is by the clock of the organisation', () => {
  // Friday, nine in the evening in Tashkent.
  equal(named('2026-03-13T16:00:00Z'), {
    hour: '2026-03-13T17:00:00.000Z',
    threeHours: '2026-03-13T19:00:00.000Z',
    tomorrow: '2026-03-14T04:00:00.000Z',
    monday: '2026-03-16T04:00:00.000Z',
    week: '2026-03-20T04:00:00.000Z',
  });
});

snoozing('on a Monday means the next one, and later today while there is enough left of it', () => {
  const { evening, monday } = named('2026-03-16T05:00:00Z');
  equal([evening, monday], ['2026-03-16T12:00:00.000Z', '2026-03-23T04:00:00.000Z']);
});

snoozing('is at nine on the day when clocks are put forward, too', () => {
  is(named('2026-03-28T12:00:00Z', 'Europe/Berlin').tomorrow, '2026-03-29T07:00:00.000Z');
});

snoozing.run();

const promises = suite('how a promise stands');

const clock = (wish: object) => ({
  metric: 'first_response' as const,
  deadline_at: '2026-03-14T10:00:00Z',
  paused: false,
  met_at: null,
  breached_at: null,
  cancelled_at: null,
  ...wish,
});
const at = (time: string) => Date.parse(`2026-03-14T${time}Z`);

promises('is fine, soon due, broken, resting or kept', () => {
  is(urgencyOf(clock({}), at('09:00:00')), 'ok');
  is(urgencyOf(clock({}), at('09:50:00')), 'warning');
  is(urgencyOf(clock({}), at('10:00:00')), 'breached');
  is(urgencyOf(clock({ paused: true, deadline_at: null }), at('09:00:00')), 'paused');
  is(urgencyOf(clock({ met_at: '2026-03-14T09:00:00Z' }), at('11:00:00')), 'met');
});

promises('is told of what is due first', () => {
  const sooner = clock({ metric: 'resolution', deadline_at: '2026-03-14T09:30:00Z' });
  const policy = { id: 1, name: 'Fast' };
  is(pressing({ policy, clocks: [clock({}), sooner] }), sooner);
  is(pressing({ policy, clocks: [clock({ met_at: '2026-03-14T09:00:00Z' })] }), null);
});

promises.run();

const choices = suite('what is typed to choose something');

const people = ['Ada Karimova', 'José García', 'Bek Adamov'].map((text) => ({ value: text, text }));
const found = (typed: string) => matching(people, typed).map(({ text }) => text);

choices('finds what has words that begin so, whatever the accents, the best first', () => {
  equal(found('jose'), ['José García']);
  equal(found('ada'), ['Ada Karimova', 'Bek Adamov']);
  equal(found('kar ada'), ['Ada Karimova']);
  equal(found('dam'), []);
});

choices.run();

const refining = suite('narrowing a list');

refining('adds, changes and takes away what is asked of one field', () => {
  const first = withChosen(undefined, 'priority', ['3']);
  equal(first, { logic: 'and', rules: [{ field: 'priority', operator: 'in', value: [3] }] });
  const both = withChosen(first ?? undefined, 'assignee', ['me']);
  equal(chosenIn(both ?? undefined), [
    ['priority', ['3']],
    ['assignee', ['me']],
  ]);
  equal(withChosen(first ?? undefined, 'priority', []), null);
});

refining('asks for nothing alone', () => {
  equal(toggled('team', ['1', '2'], ''), ['']);
  equal(toggled('team', [''], '1'), ['1']);
  equal(withChosen(undefined, 'team', ['']), {
    logic: 'and',
    rules: [{ field: 'team', operator: 'not_set' }],
  });
});

refining.run();
