import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Conversation } from '../api/contract.ts';
import { act } from '../conversation/acting.ts';
import {
  AssigneeChooser,
  PriorityChooser,
  StatusChooser,
  TagChooser,
  TeamChooser,
} from '../conversation/choosers.tsx';
import { t } from '../i18n/i18n.ts';
import { dayAndTime } from '../i18n/times.ts';
import { alter } from '../state/alter.ts';
import { fullName } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { priorityName } from '../ui/priority-mark.tsx';
import { statusName } from '../ui/status-name.ts';
import { Section } from './section.tsx';

type Props = { shown: Conversation };

/** In whose hands it is, how it stands and what it is about: each a click away from being otherwise. */
export const Properties = ({ shown }: Props) => (
  <Section name="properties" title={t('panel.conversation')}>
    <dl class="properties">
      <Property name={t('choose.status')}>
        <StatusChooser
          chosen={shown.status.name}
          choose={(name) => void act.setStatus([shown.id], name)}
          trigger={value(statusName(shown.status.name), t('choose.status'))}
        />
        {shown.snoozed_until && (
          <p class="quiet">{t('inbox.snoozedUntil', { at: dayAndTime(shown.snoozed_until) })}</p>
        )}
      </Property>
      <Property name={t('choose.assignee')}>
        <AssigneeChooser
          chosen={shown.assignee?.id ?? null}
          choose={(id) => void alter([shown.id], { assignee_id: id })}
          trigger={value(
            shown.assignee ? fullName(shown.assignee) : t('choose.nobody'),
            t('choose.assignee'),
          )}
        />
      </Property>
      <Property name={t('choose.team')}>
        <TeamChooser
          chosen={shown.team?.id ?? null}
          choose={(id) => void alter([shown.id], { team_id: id })}
          trigger={value(shown.team?.name ?? t('choose.noTeam'), t('choose.team'))}
        />
      </Property>
      <Property name={t('choose.priority')}>
        <PriorityChooser
          chosen={shown.priority}
          choose={(priority) => void alter([shown.id], { priority })}
          trigger={value(
            shown.priority ? priorityName(shown.priority) : t('choose.noPriority'),
            t('choose.priority'),
          )}
        />
      </Property>
      <Property name={t('choose.tags')}>
        <Tags shown={shown} />
      </Property>
    </dl>
  </Section>
);

const Property = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const value = (text: string, name: string) => (wiring: object) => (
  <button type="button" class="value-button" aria-label={`${name}: ${text}`} {...wiring}>
    <bdi>{text}</bdi>
  </button>
);

const Tags = ({ shown: { id, tags } }: Props) => (
  <div class="tags">
    {tags.map((tag) => (
      <span key={tag} class="tag">
        <bdi>{tag}</bdi>
        <button
          type="button"
          aria-label={t('panel.removeTag', { tag })}
          onClick={() => void alter([id], { remove_tags: [tag] })}
        >
          <Icon node={X} />
        </button>
      </span>
    ))}
    <TagChooser
      chosen={tags}
      add={(tag) => void alter([id], { add_tags: [tag] })}
      remove={(tag) => void alter([id], { remove_tags: [tag] })}
      trigger={(wiring) => (
        <button type="button" class="value-button" {...wiring}>
          {t('panel.addTag')}
        </button>
      )}
    />
  </div>
);
