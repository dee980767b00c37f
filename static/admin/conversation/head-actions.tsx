import {
  ArchiveRestore,
  Check,
  ChevronDown,
  Clock,
  Ellipsis,
  Flag,
  Link2,
  MailOpen,
  Merge,
  RotateCcw,
  Tag,
  Trash2,
  UserRound,
  Users,
} from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { alter } from '../state/alter.ts';
import { may } from '../state/session.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { PriorityMark, priorityName } from '../ui/priority-mark.tsx';
import { act, markUnread } from './acting.ts';
import { AssigneeChooser, PriorityChooser, StatusChooser, TagChooser, TeamChooser } from './choosers.tsx';
import type { Opened } from './head-commands.ts';
import { ask } from './head-dialogs.tsx';
import { SnoozeChooser } from './snooze-chooser.tsx';

type Props = { shown: Conversation; opened: Opened };

export const HeadActions = ({ shown, opened }: Props) => (
  <div class="head-actions">
    <Hands shown={shown} opened={opened} />
    <SnoozeChooser
      isOpen={opened.snooze}
      snooze={(at) => void act.snooze([shown.id], at)}
      trigger={(wiring) => <IconButton icon={Clock} label={t('inbox.act.snooze')} shortcut="S" {...wiring} />}
    />
    <StatusButton shown={shown} opened={opened} />
    <Menu
      label={t('everywhere.more')}
      items={more(shown)}
      trigger={(wiring) => <IconButton icon={Ellipsis} label={t('everywhere.more')} {...wiring} />}
    />
  </div>
);

/** In whose hands it is, and how much it presses. */
const Hands = ({ shown, opened }: Props) => (
  <span class="head-hands">
    <AssigneeChooser
      isOpen={opened.assign}
      chosen={shown.assignee?.id ?? null}
      choose={(id) => void alter([shown.id], { assignee_id: id })}
      trigger={(wiring) => (
        <button type="button" class="chip-button" title={`${t('choose.assignee')} (A)`} {...wiring}>
          {shown.assignee ? (
            <Avatar person={shown.assignee} url={shown.assignee.avatar_url} size="s" />
          ) : (
            <Icon node={UserRound} />
          )}
          <span dir="auto">{shown.assignee ? fullName(shown.assignee) : t('choose.nobody')}</span>
        </button>
      )}
    />
    <TeamChooser
      isOpen={opened.team}
      chosen={shown.team?.id ?? null}
      choose={(id) => void alter([shown.id], { team_id: id })}
      trigger={(wiring) => (
        <button type="button" class="chip-button" title={t('choose.team')} {...wiring}>
          <Icon node={Users} />
          <span dir="auto">{shown.team?.name ?? t('choose.noTeam')}</span>
        </button>
      )}
    />
    <PriorityChooser
      isOpen={opened.priority}
      chosen={shown.priority}
      choose={(priority) => void alter([shown.id], { priority })}
      trigger={(wiring) => <IconButtonOf priority={shown.priority} wiring={wiring} />}
    />
    <TagChooser
      isOpen={opened.tag}
      chosen={shown.tags}
      add={(tag) => void alter([shown.id], { add_tags: [tag] })}
      remove={(tag) => void alter([shown.id], { remove_tags: [tag] })}
      trigger={(wiring) => <IconButton icon={Tag} label={t('choose.tags')} shortcut="L" {...wiring} />}
    />
  </span>
);

const IconButtonOf = ({ priority, wiring }: { priority: string | null; wiring: object }) =>
  priority === null ? (
    <IconButton icon={Flag} label={t('choose.priority')} shortcut="P" {...wiring} />
  ) : (
    <button
      type="button"
      class="icon-button"
      title={`${t('choose.priority')}: ${priorityName(priority)} (P)`}
      {...wiring}
    >
      <PriorityMark name={priority} />
    </button>
  );

function StatusButton({ shown, opened }: Props) {
  const isResolved = shown.status.category === 'resolved';
  return (
    <span class="split-button">
      <Button
        look={isResolved ? 'plain' : 'primary'}
        icon={isResolved ? RotateCcw : Check}
        title="E"
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

const more = (shown: Conversation): MenuItem[] => [
  { label: t('head.unread'), icon: MailOpen, shortcut: 'U', run: () => void markUnread(shown.id) },
  { label: t('head.merge'), icon: Merge, run: () => ask('merge', shown) },
  { label: t('head.link'), icon: Link2, run: () => ask('link', shown) },
  ...(may('conversations:delete') ? removal(shown) : []),
];

const removal = (shown: Conversation): MenuItem[] => [
  shown.trashed_at
    ? { label: t('head.restore'), icon: ArchiveRestore, run: () => void act.restore([shown.id]) }
    : { label: t('head.trash'), icon: Trash2, shortcut: '#', run: () => void act.trash([shown.id]) },
  { label: t('head.erase'), icon: Trash2, isDangerous: true, run: () => ask('erase', shown) },
];
