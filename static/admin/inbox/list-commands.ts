import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useCommands } from '../commands/commands.ts';
import { t } from '../i18n/i18n.ts';
import { idAt, placeOf } from '../paging/rows.ts';
import { isFocusFree } from '../shell/focus-keeper.ts';
import type { ConversationList } from './conversation-list.ts';
import { openHere } from './inbox.tsx';
import { clearSelection, selectAll, selection, selectTo, toggle } from './selection.ts';
import { openIn } from './way-here.ts';

type Here = {
  list: ConversationList;
  folder: string;
  cursor: Signal<number | null>;
  box: RefObject<HTMLDivElement | null>;
};
/** Whoever holds a key down passes by: only what they stop at is opened. */
const OPEN_AFTER_MS = 70;
const MOST_SELECTED = 1000;

/** What the keyboard and the palette can do with the list. */
export function useListCommands({ list, folder, cursor, box }: Here) {
  const { lastPlace, opening } = useRef({ lastPlace: { at: -1 }, opening: { timer: 0 } }).current;
  const at = cursor.value === null ? -1 : placeOf(list.rows.value, cursor.value);
  if (at >= 0) lastPlace.at = at;
  useEffect(() => () => clearTimeout(opening.timer), []);

  /** From what has left the list one goes on to what has taken its place. */
  function next(by: number) {
    const from = placeOf(list.rows.peek(), cursor.peek() ?? -1);
    const wanted = from >= 0 ? from + by : lastPlace.at + (by > 0 ? Math.max(0, by - 1) : by);
    const last = (list.total.peek() ?? 0) - 1;
    return idAt(list.rows.peek(), Math.min(Math.max(wanted, 0), last));
  }

  function move(by: number) {
    const id = next(by);
    if (id === undefined) return;
    cursor.value = id;
    if (isFocusFree()) box.current?.focus({ preventScroll: true });
    clearTimeout(opening.timer);
    if (isBesideThread()) opening.timer = setTimeout(() => open(id), OPEN_AFTER_MS);
  }

  function open(id: number | null) {
    if (id !== null) openIn(folder, id, { replace: openHere() !== null });
  }

  function extend(by: number) {
    const before = cursor.peek();
    if (before !== null && !selection.peek().has(before)) toggle(before);
    const id = next(by);
    if (id === undefined) return;
    cursor.value = id;
    selectTo(id, list.rows.peek());
  }

  function leave() {
    if (selection.peek().size > 0) return clearSelection();
    openIn(folder, null);
    box.current?.focus();
  }

  const group = t('shell.inbox');
  const isAnything = selection.value.size > 0 || openHere() !== null;
  useCommands(
    () => [
      { id: 'list.next', title: t('inbox.next'), group, keys: 'j', run: () => move(1) },
      { id: 'list.previous', title: t('inbox.previous'), group, keys: 'k', run: () => move(-1) },
      { id: 'list.open', title: t('inbox.open'), group, keys: 'o', run: () => open(cursor.peek()) },
      { id: 'list.select', title: t('inbox.select'), group, keys: 'x', run: () => pick(cursor.peek()) },
      {
        id: 'list.extendDown',
        title: t('inbox.extendDown'),
        group,
        keys: 'shift+ArrowDown',
        run: () => extend(1),
      },
      {
        id: 'list.extendUp',
        title: t('inbox.extendUp'),
        group,
        keys: 'shift+ArrowUp',
        run: () => extend(-1),
      },
      {
        id: 'list.selectAll',
        title: t('inbox.selectAll'),
        group,
        keys: 'mod+a',
        run: () => void list.first(MOST_SELECTED).then(selectAll),
      },
      ...(isAnything
        ? [{ id: 'list.leave', title: t('inbox.leave'), group, keys: 'Escape', run: leave }]
        : []),
    ],
    [list, folder, isAnything, group],
  );

  /** Keys that elsewhere scroll, or press what has the focus. */
  return function onKeyDown(event: KeyboardEvent) {
    const does: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => open(cursor.peek()),
    };
    const run =
      event.shiftKey || event.ctrlKey || event.metaKey || event.altKey ? undefined : does[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
}

const pick = (id: number | null) => void (id !== null && toggle(id));
/** Where only one of the two is on the screen, moving through the list must not leave it. */
const isBesideThread = () => matchMedia('(min-width: 45.01rem)').matches;
