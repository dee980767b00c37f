import { ArrowDownUp, Ellipsis, PenLine } from 'lucide';
import type { Filter } from '../api/contract.ts';
import { begin, mayBegin } from '../beginning/commands.ts';
import { CommandMenu } from '../commands/command-menu.tsx';
import { number, t } from '../i18n/i18n.ts';
import { DrawerButton } from '../shell/drawer.tsx';
import { folders, nameOf } from '../state/folders.ts';
import { queryHere } from '../state/place.ts';
import { IconButton } from '../ui/button.tsx';
import { Segments } from '../ui/segments.tsx';
import type { ConversationList } from './conversation-list.ts';
import { RefineButton, type Refining } from './refine-button.tsx';
import { orderIds } from './showing-commands.ts';
import { hasStates, showAs, stateIn } from './way-here.ts';
import { states } from './ways.ts';

type Props = {
  folder: string;
  list: ConversationList;
  filter: Filter | undefined;
  refining: Refining;
};

export function ListHead({ folder, list, filter, refining }: Props) {
  const known = folders.value.find(({ key }) => key === folder);
  const total = list.total.value;
  return (
    <>
      <header>
        <DrawerButton />
        <h1 dir="auto">{known ? nameOf(known) : t('inbox.conversations')}</h1>
        <span class="quiet list-total">{total !== null && number(total)}</span>
        <RefineButton filter={filter} refining={refining} />
        <OrderMenu />
        <MoreMenu />
        {mayBegin() && (
          <IconButton icon={PenLine} label={t('beginning.title')} shortcut="c" onClick={begin} />
        )}
      </header>
      {hasStates(folder) && (
        <Segments
          label={t('inbox.state')}
          choices={states.map((value) => ({ value, text: t(`inbox.state.${value}`) }))}
          chosen={stateIn(queryHere.value)}
          choose={(state) => showAs({ state })}
        />
      )}
    </>
  );
}

const OrderMenu = () => (
  <CommandMenu
    label={t('inbox.order')}
    parts={orderIds}
    trigger={(wiring) => <IconButton icon={ArrowDownUp} label={t('inbox.order')} {...wiring} />}
  />
);

const MoreMenu = () => (
  <CommandMenu
    label={t('everywhere.more')}
    parts={['list.selectAll', 'list.saveView', 'list.export']}
    trigger={(wiring) => <IconButton icon={Ellipsis} label={t('everywhere.more')} {...wiring} />}
  />
);
