import {
  ArchiveRestore,
  Check,
  ChevronDown,
  Clock,
  Ellipsis,
  Link2,
  MailOpen,
  Merge,
  RotateCcw,
  Split,
  Trash2,
} from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { act, markUnread } from './acting.ts';
import { StatusChooser } from './choosers.tsx';
import type { Opened } from './head-commands.ts';
import { ask } from './head-dialogs.tsx';
import { Hands } from './head-hands.tsx';
import { SnoozeChooser } from './snooze-chooser.tsx';
import { SplitChooser } from './split-chooser.tsx';
import { maySplit } from './splitting.ts';
import type { Thread } from './thread.ts';

type Props = { shown: Conversation; opened: Opened };

export const HeadActions = ({ shown, said, opened }: Props & { said: Thread }) => (
  <div class="head-actions">
    <Hands shown={shown} opened={opened} />
    <SnoozeChooser
      isOpen={opened.snooze}
      snooze={(at) => void act.snooze([shown.id], at)}
      trigger={(wiring) => <IconButton icon={Clock} label={t('inbox.act.snooze')} shortcut="S" {...wiring} />}
    />
    <StatusButton shown={shown} opened={opened} />
    <SplitChooser said={said} isOpen={opened.split} trigger={() => <More shown={shown} opened={opened} />} />
  </div>
);

function StatusButton({ shown, opened }: Props) {
  const isResolved = shown.status.category === 'resolved';
  return (
    <span class="split-button">
      <Button
        look={isResolved ? 'plain' : 'primary'}
        icon={isResolved ? RotateCcw : Check}
        title={`${t(isResolved ? 'head.reopen' : 'head.resolve')} (E)`}
        aria-label={t(isResolved ? 'head.reopen' : 'head.resolve')}
        aria-keyshortcuts="E"
        onClick={() => void (isResolved ? act.reopen([shown.id]) : act.resolve([shown.id]))}
      >
        <span>{t(isResolved ? 'head.reopen' : 'head.resolve')}</span>
      </Button>
      <StatusChooser
        isOpen={opened.status}
        chosen={shown.status.name}
        choose={(name) => void act.setStatus([shown.id], name)}
        trigger={(wiring) => (
          <Button
            look={isResolved ? 'plain' : 'primary'}
            icon={ChevronDown}
            aria-label={t('choose.status')}
            title={t('choose.status')}
            {...wiring}
          />
        )}
      />
    </span>
  );
}

const More = ({ shown, opened }: Props) => (
  <Menu
    label={t('everywhere.more')}
    items={more(shown, opened)}
    trigger={(wiring) => <IconButton icon={Ellipsis} label={t('everywhere.more')} {...wiring} />}
  />
);

const more = (shown: Conversation, opened: Opened): MenuItem[] => [
  { label: t('head.unread'), icon: MailOpen, shortcut: 'U', run: () => void markUnread(shown.id) },
  { label: t('head.merge'), icon: Merge, run: () => ask('merge', shown) },
  ...(maySplit()
    ? [{ label: t('head.split'), icon: Split, run: () => void (opened.split.value = true) }]
    : []),
  { label: t('head.link'), icon: Link2, run: () => ask('link', shown) },
  ...(may('conversations:delete') ? removal(shown) : []),
];

const removal = (shown: Conversation): MenuItem[] => [
  shown.trashed_at
    ? { label: t('head.restore'), icon: ArchiveRestore, run: () => void act.restore([shown.id]) }
    : { label: t('head.trash'), icon: Trash2, shortcut: '#', run: () => void act.trash([shown.id]) },
  { label: t('head.erase'), icon: Trash2, isDangerous: true, run: () => ask('erase', shown) },
];
