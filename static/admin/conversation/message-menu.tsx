import { Ellipsis } from 'lucide';
import type { Message } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { messageActions } from './message-commands.ts';
import type { Thread } from './thread.ts';

type Props = { message: Message; said: Thread };

/** What can be done with one message. It is seen when the pointer or the focus is in the message. */
export const MessageMenu = ({ message, said }: Props) => (
  <span class="message-menu">
    <Menu
      label={t('thread.menu')}
      items={messageActions(message, said)}
      trigger={(wiring) => <IconButton icon={Ellipsis} label={t('thread.menu')} {...wiring} />}
    />
  </span>
);
