import type { IconNode } from 'lucide';
import type { MenuItem } from '../ui/menu-item.ts';
import type { Command } from './commands.ts';
import { shownKeys } from './keyboard.ts';

/** A command by its id, or several behind a line of their own. */
export type MenuPart = string | { label: string; icon?: IconNode; of: readonly string[] };

/** What a menu shows of these: what nobody has registered cannot be done here and now, and is left out. */
export function menuItems(
  parts: readonly MenuPart[],
  known: readonly Command[],
  turn: (page: readonly string[]) => void,
): MenuItem[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return itemOf(known.find(({ id }) => id === part));
    const { label, icon, of } = part;
    const isAny = known.some(({ id }) => of.includes(id));
    return isAny ? [{ label, icon, staysOpen: true, run: () => turn(of) }] : [];
  });
}

function itemOf(command: Command | undefined): MenuItem[] {
  if (!command) return [];
  const { id, label, title, icon, keys, isChosen, isDangerous, run } = command;
  const shortcut = keys && shownKeys(keys).flat().join(' ');
  return [{ command: id, label: label ?? title, icon, shortcut, isChosen, isDangerous, run }];
}
