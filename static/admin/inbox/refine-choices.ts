import { type TextKey, t } from '../i18n/i18n.ts';
import { colleagues, inboxes, policies, priorities, statuses, tags, teams } from '../state/vocabulary.ts';
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
  inbox: () => idChoices(inboxes.value),
  channel: () =>
    unique(inboxes.value.map(({ channel }) => channel)).map((value) => ({ value, text: channelName(value) })),
  sla_policy: () => [...idChoices(policies.value), none()],
  unread: () => [
    { value: 'true', text: t('refine.yes') },
    { value: 'false', text: t('refine.no') },
  ],
};
export const choicesFor = (field: FieldName) => choicesOf[field]();
export const fieldName = (field: FieldName) => t(`refine.${field}` as TextKey);
