import type { Filter } from '../api/contract.ts';
import { type TextKey, t } from '../i18n/i18n.ts';
import { colleagues, inboxes, policies, priorities, statuses, tags, teams } from '../state/vocabulary.ts';
import { fullName } from '../ui/avatar.tsx';
import { channelName } from '../ui/channel-icon.tsx';
import type { Choice } from '../ui/matching.ts';
import { priorityName } from '../ui/priority-mark.tsx';
import { statusName } from '../ui/status-name.ts';

/** What a list can be narrowed by with a few clicks; everything else is for the editor of views. */
export const fields = [
  'status',
  'priority',
  'assignee',
  'team',
  'tags',
  'inbox',
  'channel',
  'sla_policy',
  'unread',
] as const;
export type FieldName = (typeof fields)[number];
type Rule = { field: string; operator: string; value?: unknown };

export const NOTHING = '';
const idChoices = (all: readonly { id: number; name: string }[], nameOf = (name: string) => name): Choice[] =>
  all.map(({ id, name }) => ({ value: String(id), text: nameOf(name) }));
const none = (): Choice => ({ value: NOTHING, text: t('everywhere.none') });
const unique = <Item>(items: readonly Item[]) => [...new Set(items)];

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

const isField = (name: string): name is FieldName => fields.some((field) => field === name);
// The cast: the server has checked each rule, or answers with what is wrong with it.
const rulesOf = (filter: Filter | undefined) => (filter?.rules ?? []) as Rule[];

/** What is chosen for each field that the list is narrowed by. */
export function chosenIn(filter: Filter | undefined): [FieldName, string[]][] {
  return rulesOf(filter).flatMap(({ field, operator, value }) =>
    isField(field) ? [[field, operator === 'not_set' ? [NOTHING] : listOf(value).map(String)]] : [],
  );
}

/** The filter with other values for a field; without any left the field is not asked for. */
export function withChosen(
  filter: Filter | undefined,
  field: FieldName,
  values: readonly string[],
): Filter | null {
  const others = rulesOf(filter).filter((rule) => rule.field !== field);
  const rules = values.length === 0 ? others : [...others, ruleFor(field, values)];
  return rules.length === 0 ? null : { logic: 'and', rules };
}

function ruleFor(field: FieldName, values: readonly string[]): Rule {
  if (values.includes(NOTHING)) return { field, operator: 'not_set' };
  if (field === 'unread') return { field, operator: 'equals', value: values.includes('true') };
  return {
    field,
    operator: 'in',
    value: values.map((value) => (/^\d+$/.test(value) ? Number(value) : value)),
  };
}

/** One more or one less; “none” and what is either so or not stand alone. */
export function toggled(field: FieldName, before: readonly string[], value: string) {
  if (before.includes(value)) return before.filter((other) => other !== value);
  const isAlone = value === NOTHING || field === 'unread';
  return isAlone ? [value] : [...before.filter((other) => other !== NOTHING), value];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
