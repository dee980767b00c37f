import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { menuItems } from '../../../static/admin/commands/menu-items.ts';

const menus = suite('menus of commands');
const command = (id: string, more = {}) => ({
  id,
  title: id.toUpperCase(),
  group: 'All',
  run: () => {},
  ...more,
});
const turned: (readonly string[])[] = [];
const turn = (of: readonly string[]) => void turned.push(of);

menus('offer what is registered, in their own order and words, and nothing else', () => {
  const known = [command('b', { label: 'short', keys: 'mod+k' }), command('a', { isDangerous: true })];
  const items = menuItems(['a', 'gone', 'b'], known, turn);
  equal(
    items.map(({ command: id, label, shortcut, isDangerous }) => [id, label, shortcut, isDangerous]),
    [
      ['a', 'A', undefined, true],
      ['b', 'short', 'Ctrl K', undefined],
    ],
  );
});

menus('do what the command on top does, where two layers have one of the same name', () => {
  const done: string[] = [];
  const known = [
    command('a', { run: () => done.push('upper') }),
    command('a', { run: () => done.push('lower') }),
  ];
  menuItems(['a'], known, turn)[0]?.run();
  equal(done, ['upper']);
});

menus('turn to the page behind a line, and have no line that leads to nothing', () => {
  const parts = [
    { label: 'More', of: ['a'] },
    { label: 'Empty', of: ['gone'] },
  ];
  const items = menuItems(parts, [command('a')], turn);
  equal(
    items.map(({ label, staysOpen }) => [label, staysOpen]),
    [['More', true]],
  );
  items[0]?.run();
  is(turned.at(-1)?.[0], 'a');
});

menus.run();
