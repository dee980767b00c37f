import type { Signal } from '@preact/signals';
import { ArrowUp } from 'lucide';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { act } from '../conversation/acting.ts';
import { t } from '../i18n/i18n.ts';
import { idAt, placeOf } from '../paging/rows.ts';
import { isFocusFree } from '../shell/focus-keeper.ts';
import { rowHeight } from '../state/density.ts';
import { screen } from '../state/screen.ts';
import { Icon } from '../ui/icon.tsx';
import { unlessSame } from '../ui/unless-same.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import type { ConversationList } from './conversation-list.ts';
import { ConversationRow, WaitingRow } from './conversation-row.tsx';
import { selection, selectTo, toggle } from './selection.ts';

const ROW = { comfortable: 4.9, compact: 3 };

type Props = {
  list: ConversationList;
  folder: string;
  /** Which conversation the keys go to. */
  cursor: Signal<number | null>;
  box: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
};

export function ListBody({ list, folder, cursor, box, onKeyDown }: Props) {
  const rows = list.rows.value;
  const at = cursor.value === null ? -1 : placeOf(rows, cursor.value);
  const { by } = list.shift.value;
  const height = rowHeight(ROW);
  // Before anything is drawn, so that what is being read stays where it is.
  useLayoutEffect(() => {
    if (box.current && by !== 0) box.current.scrollTop += by * height;
  }, [list.shift.value]);

  // Whoever comes to the inbox can begin with the keys at once.
  useLayoutEffect(() => {
    if (isFocusFree() && screen.peek() !== 'one') box.current?.focus({ preventScroll: true });
  }, []);

  function click(event: MouseEvent) {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    if (!row) return;
    const id = Number(row.dataset.id);
    const done = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act;
    if (event.shiftKey) selectTo(id, rows);
    else if (done || event.ctrlKey || event.metaKey) doTo(id, done ?? 'select');
    else return box.current?.focus({ preventScroll: true });
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows are links; a click on a part of one is heard here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are commands of the list
    <div class={`list-body ${selection.value.size > 0 ? 'selecting' : ''}`} onClick={click}>
      <Fresh list={list} box={box} />
      <VirtualList
        label={t('inbox.conversations')}
        count={list.total.value ?? 0}
        rowHeight={height}
        box={box}
        active={at}
        activeKey={cursor.value}
        isMulti
        onRange={list.show}
        onKeyDown={onKeyDown}
        isReady={(index) => idAt(rows, index) !== undefined}
        blank={(index) => <WaitingRow key={index} index={index} />}
        row={(index) => (
          <Row key={index} index={index} id={idAt(rows, index)} folder={folder} isActive={index === at} />
        )}
      />
    </div>
  );
}

/** Scrolling costs only what comes into sight. */
const Row = unlessSame(ConversationRow);

const deeds: Record<string, (id: number) => unknown> = {
  select: toggle,
  take: (id) => act.take([id]),
  snooze: (id) => act.untilTomorrow([id]),
  resolve: (id) => act.resolve([id]),
  reopen: (id) => act.reopen([id]),
  restore: (id) => act.restore([id]),
};
const doTo = (id: number, deed: string) => deeds[deed]?.(id);

/** What came in above, for whoever has scrolled down. */
function Fresh({ list, box }: Pick<Props, 'list' | 'box'>) {
  const count = list.fresh.value;
  if (count === 0) return null;
  return (
    <button
      type="button"
      class="fresh"
      onClick={() => {
        box.current?.scrollTo({ top: 0 });
        box.current?.focus({ preventScroll: true });
      }}
    >
      <Icon node={ArrowUp} />
      {t('inbox.fresh', { count })}
    </button>
  );
}
