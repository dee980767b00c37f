import type { Filter } from '../api/contract.ts';

/** What a list can be narrowed by with a few clicks; everything else is for the editor of views. */
export const fields = [
  'status',
  'priority',
  'assignee',
  'team',
  'tags',
  'topics',
  'sentiment',
  'language',
  'summary_status',
  'inbox',
  'channel',
  'sla_policy',
  'unread',
] as const;
export type FieldName = (typeof fields)[number];
type Rule = { field: string; operator: string; value?: unknown };

export const NOTHING = '';
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
