import { Check, ChevronDown, Clock, Ellipsis, RotateCcw } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { CommandMenu } from '../commands/command-menu.tsx';
import { t } from '../i18n/i18n.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { act } from './acting.ts';
import { StatusChooser } from './choosers.tsx';
import type { Opened } from './head-commands.ts';
import { Hands } from './head-hands.tsx';
import { SnoozeChooser } from './snooze-chooser.tsx';
import { SplitChooser } from './split-chooser.tsx';
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
    <SplitChooser said={said} isOpen={opened.split} trigger={() => <More />} />
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

const More = () => (
  <CommandMenu
    label={t('everywhere.more')}
    parts={more}
    trigger={(wiring) => <IconButton icon={Ellipsis} label={t('everywhere.more')} {...wiring} />}
  />
);

const more = ['unread', 'summarise', 'merge', 'split', 'link', 'export', 'restore', 'trash', 'erase'].map(
  (what) => `conversation.${what}`,
);
