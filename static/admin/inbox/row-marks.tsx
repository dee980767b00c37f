import { Bot, Clock, Lock, Reply } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, shortly } from '../i18n/times.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { PriorityMark } from '../ui/priority-mark.tsx';
import { SlaMark } from './sla-mark.tsx';

type Props = { shown: Conversation };
const MOST_TAGS = 2;

/** Who spoke last, by a sign before what they said: the contact has none. */
export const LastWord = ({ shown: { last_message: last } }: Props) => (
  <span class="row-text">
    {last && <Speaker last={last} />}
    <span dir="auto">{last?.text || t(last ? 'inbox.onlyFiles' : 'inbox.noMessage')}</span>
  </span>
);

function Speaker({ last: { by, private: isNote } }: { last: NonNullable<Conversation['last_message']> }) {
  if (by === 'contact') return null;
  const [icon, name] = isNote
    ? ([Lock, t('inbox.by.note')] as const)
    : by === 'agent'
      ? ([Reply, t('inbox.by.agent')] as const)
      : ([Bot, t('inbox.by.bot')] as const);
  return (
    <span class="row-speaker" title={name}>
      <Icon node={icon} />
      <span class="visually-hidden">{name}: </span>
    </span>
  );
}

export const RowTags = ({ tags }: { tags: readonly string[] }) =>
  tags.length > 0 ? (
    <span class="row-tags">
      {tags.slice(0, MOST_TAGS).map((tag) => (
        <span key={tag} class="tag" dir="auto">
          {tag}
        </span>
      ))}
      {tags.length > MOST_TAGS && (
        <span class="tag" title={tags.slice(MOST_TAGS).join(', ')}>
          +{tags.length - MOST_TAGS}
        </span>
      )}
    </span>
  ) : null;

export const RowMarks = ({ shown }: Props) => (
  <span class="row-marks">
    {shown.snoozed_until && <Snoozed until={shown.snoozed_until} />}
    <SlaMark sla={shown.sla} />
    <PriorityMark name={shown.priority} />
    {shown.assignee && <Assignee person={shown.assignee} />}
  </span>
);

const Snoozed = ({ until }: { until: string }) => (
  <span class="row-snoozed" title={t('inbox.snoozedUntil', { at: dayAndTime(until) })}>
    <Icon node={Clock} />
    <span class="visually-hidden">{t('inbox.snoozedUntil', { at: dayAndTime(until) })}</span>
    <span aria-hidden="true">{shortly(until)}</span>
  </span>
);

const Assignee = ({ person }: { person: NonNullable<Conversation['assignee']> }) => (
  <span class="row-assignee" title={t('inbox.assignedTo', { name: fullName(person) })}>
    <Avatar person={person} url={person.avatar_url} size="s" />
    <span class="visually-hidden">{t('inbox.assignedTo', { name: fullName(person) })}</span>
  </span>
);
