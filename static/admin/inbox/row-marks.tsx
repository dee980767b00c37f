import { Bot, Clock, Lock, Reply } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, shortly } from '../i18n/times.ts';
import { FeelingIcon, feelingName } from '../summary/feeling.tsx';
import { topicToTell } from '../summary/topic-to-tell.ts';
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

export function RowTags({ shown }: Props) {
  const { tags, topics } = shown;
  const topic = topicToTell(shown);
  if (tags.length === 0 && topic === null) return null;
  return (
    <span class="row-tags">
      {topic !== null && (
        <span class="row-topic" dir="auto" title={t('summary.topicsAre', { topics: topics.join(', ') })}>
          {topic}
        </span>
      )}
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
  );
}

export const RowMarks = ({ shown }: Props) => (
  <span class="row-marks">
    {shown.snoozed_until && <Snoozed until={shown.snoozed_until} />}
    <Mood shown={shown} />
    <SlaMark sla={shown.sla} />
    <PriorityMark name={shown.priority} />
    {shown.assignee && <Assignee person={shown.assignee} />}
  </span>
);

/** Whoever feels neither well nor ill is not worth a sign. */
function Mood({ shown: { sentiment, topics } }: Props) {
  if (sentiment === null || sentiment === 'neutral') return null;
  const feels = t('summary.feeling', { feeling: feelingName(sentiment) });
  const about = topics.length > 0 ? `\n${t('summary.topicsAre', { topics: topics.join(', ') })}` : '';
  return (
    <span class="row-mood" title={feels + about}>
      <FeelingIcon feeling={sentiment} />
      <span class="visually-hidden">{feels}</span>
    </span>
  );
}

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
