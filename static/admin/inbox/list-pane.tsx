import { useSignal } from '@preact/signals';
import { Inbox } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import { useCommands } from '../commands/commands.ts';
import { number, t } from '../i18n/i18n.ts';
import { folders, nameOf } from '../state/folders.ts';
import { go } from '../state/place.ts';
import { Empty } from '../ui/empty.tsx';
import { Segments } from '../ui/segments.tsx';
import { sentenceOf } from '../ui/toast.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import { conversationList, type State } from './conversation-list.ts';
import { ConversationRow } from './conversation-row.tsx';
import { openHere } from './inbox.tsx';

const ROW_HEIGHT = 76;
const states: readonly State[] = ['open', 'waiting', 'resolved', 'any'];

export function ListPane({ folder }: { folder: string }) {
  const state = useSignal<State>('open');
  const list = useMemo(
    () => conversationList({ folder, state: state.value, order: 'last_message_at', direction: 'desc' }),
    [folder, state.value],
  );
  useEffect(() => list.stop, [list]);
  const open = openHere();
  const active = open === null ? -1 : list.ids.value.indexOf(open);

  function move(by: number) {
    const last = (list.total.value ?? 0) - 1;
    const id = list.ids.value[Math.min(Math.max(active + by, 0), last)];
    if (id !== undefined) go(['inbox', folder, id], { replace: open !== null });
  }
  useCommands(
    () => [
      {
        id: 'list.next',
        title: t('inbox.next'),
        group: t('shell.inbox'),
        keys: 'j|ArrowDown',
        run: () => move(1),
      },
      {
        id: 'list.previous',
        title: t('inbox.previous'),
        group: t('shell.inbox'),
        keys: 'k|ArrowUp',
        run: () => move(-1),
      },
    ],
    [list, active, list.total.value],
  );

  const known = folders.value.find(({ key }) => key === folder);
  return (
    <section class="list-pane" aria-label={t('inbox.conversations')}>
      <header>
        <h1>{known ? nameOf(known) : t('inbox.conversations')}</h1>
        <span class="quiet">{list.total.value !== null && number(list.total.value)}</span>
      </header>
      <Segments
        label={t('inbox.state')}
        choices={states.map((value) => ({ value, text: t(`inbox.state.${value}`) }))}
        chosen={state.value}
        choose={(value) => (state.value = value)}
      />
      {list.failure.value ? <p class="fault">{sentenceOf(list.failure.value)}</p> : null}
      {list.total.value === 0 ? (
        <Empty icon={Inbox} text={t('inbox.empty')} />
      ) : (
        <VirtualList
          label={t('inbox.conversations')}
          count={list.total.value ?? 0}
          rowHeight={ROW_HEIGHT}
          active={active}
          onRange={list.show}
          row={(index) => (
            <ConversationRow key={index} index={index} id={list.ids.value[index]} folder={folder} />
          )}
        />
      )}
    </section>
  );
}
