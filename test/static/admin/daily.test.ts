import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { csvOf, fewOf, linesOf, stacked, totalOf } from '../../../static/admin/settings/usage/daily.ts';

const daily = suite('numbers by day');

const days = ['2026-03-13', '2026-03-14'];

daily('become lines, the largest first, with nought where nothing was', () => {
  const counted = [
    { day: '2026-03-14', name: 'Web', value: 2 },
    { day: '2026-03-13', name: 'Email', value: 5 },
    { day: '2026-03-14', name: 'Web', value: 1 },
    { day: '2026-01-01', name: 'Web', value: 99 },
  ];
  const lines = linesOf(days, counted);
  equal(lines, [
    { name: 'Email', values: [5, 0] },
    { name: 'Web', values: [0, 3] },
  ]);
  equal(totalOf({ days, lines }), 8);
  equal(stacked({ days, lines }), [
    [5, 0],
    [5, 3],
  ]);
});

daily('of more things than can be told apart are told as the largest and all others', () => {
  const lines = Array.from({ length: 11 }, (_, at) => ({ name: String(at), values: [20 - at, 1] }));
  const few = fewOf(lines, 'Others');
  equal(few.length, 9);
  equal(few.at(-1), { name: 'Others', values: [12 + 11 + 10, 3] });
  equal(fewOf(lines.slice(0, 8), 'Others').length, 8);
});

daily('are taken to a spreadsheet, which runs nothing of what somebody called a key', () => {
  const lines = [
    { name: '=cmd|calc', values: [1, 2] },
    { name: 'a "b", c', values: [3, 4] },
  ];
  equal(csvOf({ days, lines }, { day: 'Day', total: 'Total' }).split('\r\n'), [
    `Day,'=cmd|calc,"a ""b"", c",Total`,
    '2026-03-13,1,3,4',
    '2026-03-14,2,4,6',
  ]);
});

daily.run();
