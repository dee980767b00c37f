import { ArrowDownUp } from 'lucide';
import type { Filter } from '../api/contract.ts';
import { number, t } from '../i18n/i18n.ts';
import { DrawerButton } from '../shell/drawer.tsx';
import { folders, nameOf } from '../state/folders.ts';
import { queryHere } from '../state/place.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Segments } from '../ui/segments.tsx';
import type { ConversationList } from './conversation-list.ts';
import { RefineButton } from './refine-button.tsx';
import { hasStates, orderIn, showAs, stateIn } from './way-here.ts';
import { type OrderName, orders, states } from './ways.ts';

type Props = { folder: string; list: ConversationList; filter: Filter | undefined };

export function ListHead({ folder, list, filter }: Props) {
  const known = folders.value.find(({ key }) => key === folder);
  const total = list.total.value;
  return (
    <>
      <header>
        <DrawerButton />
        <h1 dir="auto">{known ? nameOf(known) : t('inbox.conversations')}</h1>
        <span class="quiet list-total">{total !== null && number(total)}</span>
        <RefineButton filter={filter} />
        <OrderMenu folder={folder} />
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

function OrderMenu({ folder }: { folder: string }) {
  const chosen = orderIn(queryHere.value, folder);
  return (
    <Menu
      label={t('inbox.order')}
      items={(Object.keys(orders) as OrderName[]).map((order) => ({
        label: t(`inbox.order.${order}`),
        isChosen: order === chosen,
        run: () => showAs({ order }),
      }))}
      trigger={(wiring) => <IconButton icon={ArrowDownUp} label={t('inbox.order')} {...wiring} />}
    />
  );
}
