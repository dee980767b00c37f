import { type TextKey, t } from '../i18n/i18n.ts';
import { languageName, usualLanguages } from '../i18n/spoken-languages.ts';
import { colleagues, inboxes, policies, priorities, statuses, tags, teams } from '../state/vocabulary.ts';
import { feelingName, feelings } from '../summary/feeling.tsx';
import { topicChoices } from '../summary/topic-choices.ts';
import { fullName } from '../ui/avatar.tsx';
import { channelName } from '../ui/channel-icon.tsx';
import type { Choice } from '../ui/matching.ts';
import { priorityName } from '../ui/priority-mark.tsx';
import { statusName } from '../ui/status-name.ts';

import { type FieldName, NOTHING } from './refining.ts';

const idChoices = (all: readonly { id: number; name: string }[], nameOf = (name: string) => name): Choice[] =>
  all.map(({ id, name }) => ({ value: String(id), text: nameOf(name) }));
const none = (): Choice => ({ value: NOTHING, text: t('everywhere.none') });
const unique = <Item>(items: readonly Item[]) => [...new Set(items)];

/** What each of them can be. */
const choicesOf: Record<FieldName, () => Choice[]> = {
  status: () => idChoices(statuses.value, statusName),
  priority: () => [...idChoices(priorities.value.toReversed(), priorityName), none()],
  assignee: () => [
    { value: 'me', text: t('refine.me') },
    none(),
    ...colleagues.value.map((one) => ({ value: String(one.id), text: fullName(one) })),
  ],
  team: () => [...idChoices(teams.value), none()],
  tags: () => [...idChoices(tags.value), none()],
  topics: () => topicChoices(),
  sentiment: () => [...feelings.toReversed().map((value) => ({ value, text: feelingName(value) })), none()],
  language: () => [...usualLanguages(), none()],
  summary_status: () => [
    ...(['completed', 'processing', 'failed'] as const).map((value) => ({
      value,
      text: t(`filters.word.${value}`),
    })),
    none(),
  ],
  inbox: () => idChoices(inboxes.value),
  channel: () =>
    unique(inboxes.value.map(({ channel }) => channel)).map((value) => ({ value, text: channelName(value) })),
  sla_policy: () => [...idChoices(policies.value), none()],
  unread: () => [
    { value: 'true', text: t('refine.yes') },
    { value: 'false', text: t('refine.no') },
  ],
};
/** Those that are chosen are among them, also where there is no list that has them all. */
export function choicesFor(field: FieldName, chosen: readonly string[] = []): Choice[] {
  const listed = choicesOf[field]();
  if (!isOpen(field)) return listed;
  const others = chosen.filter((value) => listed.every((choice) => choice.value !== value));
  return [...others.map((value) => ({ value, text: nameIn(field, value) })), ...listed];
}

/** There is no end of topics, and no list of all languages. */
const isOpen = (field: FieldName) => field === 'topics' || field === 'language';
const nameIn = (field: FieldName, value: string) => (field === 'language' ? languageName(value) : value);

/** A topic that is on no list is typed. */
export const wordsFor = (field: FieldName | null, choose: (value: string) => void) =>
  field === 'topics' ? { accept: (typed: string) => choose(typed.trim()) } : {};
export const fieldName = (field: FieldName) => t(`refine.${field}` as TextKey);
