import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { NEAR, ranked, scoreOf } from '../../../static/admin/palette/match.ts';

const palette = suite('what the palette finds');

const titles = (typed: string, ...all: string[]) =>
  ranked(
    typed,
    all.map((title) => ({ title })),
  ).map(({ item }) => item.title);

palette('beginnings of words come before what is inside them, and those before scattered letters', () => {
  equal(titles('so', 'Resolve', 'Snooze', 'Also this', 'Sort by date'), [
    'Sort by date',
    'Resolve',
    'Also this',
    'Snooze',
  ]);
  equal(titles('rtc', 'Report', 'Reply to contact'), ['Reply to contact']);
});

palette('every word counts, in any order', () => {
  equal(titles('team assign', 'Assign to me', 'Assign to a team'), ['Assign to a team']);
  equal(titles('', 'B', 'A'), ['B', 'A']);
  equal(titles('zzz', 'B', 'A'), []);
});

palette('case, accents and the ways of writing a letter do not matter', () => {
  for (const [typed, title] of [
    ['еще', 'Показать Ещё'],
    ['НАЗНАЧИТЬ', 'Назначить мне'],
    ['مهملات', 'المُهمَلات'],
    ['الي', 'إلى الوارد'],
    ['resume', 'Résumé'],
    ["o'tish", 'Oʻtish'],
    ['otish', 'Oʻtish'],
  ] as const)
    ok(scoreOf(typed, title) > 0, `${typed} finds ${title}`);
});

palette('other words find it too, but not before what is called so', () => {
  const shortcuts = { title: 'Keyboard', words: 'shortcuts help' };
  equal(ranked('help', [shortcuts, { title: 'Help centre' }])[0]?.item.title, 'Help centre');
  is(ranked('short', [shortcuts]).length, 1);
});

palette('what was hardly meant is told apart from what was', () => {
  ok(scoreOf('crow', 'Create a row') < NEAR);
  for (const title of ['Crow', 'Crown fell out', 'Scarecrow', 'The last crow of all of these'])
    ok(scoreOf('crow', title) >= NEAR, title);
});

palette.run();
