import { Flag, Tag, UserRound, Users } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { alter } from '../state/alter.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { PriorityMark, priorityName } from '../ui/priority-mark.tsx';
import { AssigneeChooser, PriorityChooser, TagChooser, TeamChooser } from './choosers.tsx';
import type { Opened } from './head-commands.ts';

type Props = { shown: Conversation; opened: Opened };

/** In whose hands it is, and how much it presses. */
export const Hands = ({ shown, opened }: Props) => (
  <span class="head-hands">
    <AssigneeChooser
      isOpen={opened.assign}
      chosen={shown.assignee?.id ?? null}
      choose={(id) => void alter([shown.id], { assignee_id: id })}
      trigger={(wiring) => (
        <button
          type="button"
          class="chip-button"
          title={`${t('choose.assignee')} (A)`}
          aria-label={`${t('choose.assignee')}: ${shown.assignee ? fullName(shown.assignee) : t('choose.nobody')}`}
          {...wiring}
        >
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
        <button
          type="button"
          class="chip-button"
          title={t('choose.team')}
          aria-label={`${t('choose.team')}: ${shown.team?.name ?? t('choose.noTeam')}`}
          {...wiring}
        >
          <Icon node={Users} />
          <span dir="auto">{shown.team?.name ?? t('choose.noTeam')}</span>
        </button>
      )}
    />
    <PriorityChooser
      isOpen={opened.priority}
      chosen={shown.priority}
      choose={(priority) => void alter([shown.id], { priority })}
      trigger={(wiring) => <PriorityButton priority={shown.priority} wiring={wiring} />}
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

const PriorityButton = ({ priority, wiring }: { priority: string | null; wiring: object }) =>
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
