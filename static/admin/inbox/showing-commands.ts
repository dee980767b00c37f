import { BookmarkPlus, Download, FilterX, ListFilter } from 'lucide';
import type { Filter } from '../api/contract.ts';
import { type Command, useCommands } from '../commands/commands.ts';
import { mayExport } from '../exporting/export-these.ts';
import { exportList } from '../exporting/from-list.ts';
import { language, t } from '../i18n/i18n.ts';
import { place } from '../state/place.ts';
import { beginRefining, type Refining } from './refine-button.tsx';
import { saveAsView } from './saving-view.ts';
import { hasStates, orderIn, showAs, stateIn } from './way-here.ts';
import { orderNames, states } from './ways.ts';

type Shown = { folder: string; filter: Filter | undefined; refining: Refining };

export const orderIds = orderNames.map((order) => `list.order.${order}`);

/** How a folder is shown: in which order and state, and narrowed by what. */
export function useShowingCommands({ folder, filter, refining }: Shown) {
  const { query } = place.value;
  const [order, state] = [orderIn(query, folder), stateIn(query)];
  useCommands(
    () =>
      [
        ...inOrder(order),
        ...(hasStates(folder) ? inState(state) : []),
        {
          id: 'list.refine',
          title: t('refine.by'),
          keys: 'f',
          icon: ListFilter,
          run: () => beginRefining(refining),
        },
        ...(filter ? withFilter(folder, filter) : []),
        ...(mayExport() && folder !== 'trash' ? [exporting(folder, filter)] : []),
      ].map((command) => ({ ...command, group: t('shell.inbox') })),
    [folder, JSON.stringify(filter), order, state, language.value],
  );
}

type Own = Omit<Command, 'group'>;

const inOrder = (chosen: string | null): Own[] =>
  orderNames.map((order) => ({
    id: `list.order.${order}`,
    label: t(`inbox.order.${order}`),
    title: t('palette.choice', { what: t('inbox.order'), which: t(`inbox.order.${order}`) }),
    words: 'sort',
    isChosen: order === chosen,
    run: () => showAs({ order }),
  }));

const inState = (chosen: string): Own[] =>
  states.map((state) => ({
    id: `list.state.${state}`,
    title: t('palette.choice', { what: t('inbox.state'), which: t(`inbox.state.${state}`) }),
    isChosen: state === chosen,
    run: () => showAs({ state }),
  }));

const exporting = (folder: string, filter: Filter | undefined): Own => ({
  id: 'list.export',
  title: t('exports.these'),
  icon: Download,
  run: () => void exportList(folder, filter),
});

const withFilter = (folder: string, filter: Filter): Own[] => [
  {
    id: 'list.saveView',
    title: t('refine.save'),
    icon: BookmarkPlus,
    run: () => void saveAsView(folder, filter),
  },
  { id: 'list.clearFilter', title: t('refine.clearAll'), icon: FilterX, run: () => showAs({ filter: null }) },
];
