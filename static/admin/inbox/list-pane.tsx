import { useSignal } from '@preact/signals';
import { Inbox } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { pathTo, queryHere } from '../state/place.ts';
import { Empty } from '../ui/empty.tsx';
import { NotRead } from '../ui/not-read.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { conversationList } from './conversation-list.ts';
import { FIRST_FOLDER, openHere } from './inbox.tsx';
import { ListBody } from './list-body.tsx';
import { useListCommands } from './list-commands.ts';
import { ListHead } from './list-head.tsx';
import { RefineBar } from './refine-bar.tsx';
import { useRefining } from './refine-button.tsx';
import { clearSelection } from './selection.ts';
import { useShowingCommands } from './showing-commands.ts';
import { filterIn, wayIn } from './way-here.ts';

/** A folder: how it is shown, what is in it, and what is done to those that are ticked. */
export function ListPane({ folder }: { folder: string }) {
  const query = queryHere.value;
  const filter = filterIn(query);
  const wish = { folder, filter, ...wayIn(query, folder) };
  const list = useMemo(() => conversationList(wish), [JSON.stringify(wish)]);
  useEffect(() => {
    clearSelection();
    return list.stop;
  }, [list]);

  const cursor = useSignal<number | null>(openHere());
  const open = openHere();
  useEffect(() => {
    if (open !== null) cursor.value = open;
  }, [open]);
  const box = useRef<HTMLDivElement>(null);
  const refining = useRefining();
  useShowingCommands({ folder, filter, refining });
  const onKeyDown = useListCommands({ list, folder, cursor, box });

  return (
    <section class="list-pane" aria-label={t('inbox.conversations')}>
      <ListHead folder={folder} list={list} filter={filter} refining={refining} />
      <RefineBar filter={filter} folder={folder} />
      {list.failure.value ? <NotRead error={list.failure.value} retry={list.refresh} /> : null}
      {list.total.value === 0 ? (
        <Empty icon={Inbox} text={emptyText(folder, filter !== undefined)}>
          {folder === FIRST_FOLDER && !filter && (
            <a href={pathTo(['inbox', 'unassigned'])}>{t('inbox.empty.take')}</a>
          )}
        </Empty>
      ) : (
        <ListBody list={list} folder={folder} cursor={cursor} box={box} onKeyDown={onKeyDown} />
      )}
      <BulkBar list={list} />
    </section>
  );
}

const own: Record<
  string,
  'inbox.empty.mine' | 'inbox.empty.mentions' | 'inbox.empty.snoozed' | 'inbox.empty.trash'
> = {
  mine: 'inbox.empty.mine',
  mentions: 'inbox.empty.mentions',
  snoozed: 'inbox.empty.snoozed',
  trash: 'inbox.empty.trash',
};

const emptyText = (folder: string, isRefined: boolean) =>
  t(isRefined ? 'inbox.empty.refined' : (own[folder] ?? 'inbox.empty'));
