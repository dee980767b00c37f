import { Ellipsis, Link2, Split } from 'lucide';
import type { Message } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuItem } from '../ui/menu-item.ts';
import { splitAt } from './joining.ts';
import { copyLinkTo } from './reference.tsx';
import { canSplitAt } from './splitting.ts';
import type { Thread } from './thread.ts';

type Props = { message: Message; said: Thread };

/** What can be done with one message. It is seen when the pointer or the focus is in the message. */
export const MessageMenu = ({ message, said }: Props) => (
  <span class="message-menu">
    <Menu
      label={t('thread.menu')}
      items={itemsFor(message, said)}
      trigger={(wiring) => <IconButton icon={Ellipsis} label={t('thread.menu')} {...wiring} />}
    />
  </span>
);

const itemsFor = (message: Message, said: Thread): MenuItem[] => [
  { label: t('head.copyLink'), icon: Link2, run: () => void copyLinkTo(message) },
  ...(canSplitAt(said, message)
    ? [{ label: t('thread.splitHere'), icon: Split, run: () => void splitAt(message) }]
    : []),
];
