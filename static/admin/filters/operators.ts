import type { Kind } from './fields.ts';

export type Operator =
  | 'equals'
  | 'not_equals'
  | 'greater_than'
  | 'less_than'
  | 'set'
  | 'not_set'
  | 'in'
  | 'not_in'
  | 'between'
  | 'contains'
  | 'not_contains'
  | 'starts_with';

const chosen = ['in', 'not_in', 'set', 'not_set'] as const;
const compared = ['greater_than', 'less_than', 'between'] as const;

/** What people choose from, the likeliest first; the API knows some more ways to say the same. */
export const operatorsOf = {
  reference: chosen,
  members: chosen,
  keyword: chosen,
  text: ['contains', 'not_contains', 'starts_with', 'equals', 'not_equals', 'in', 'not_in', 'set', 'not_set'],
  time: ['greater_than', 'less_than', 'equals', 'not_equals', 'between', 'set', 'not_set'],
  number: ['equals', 'not_equals', ...compared, 'in', 'not_in', 'set', 'not_set'],
  hours: [...compared, 'set', 'not_set'],
  flag: ['equals'],
  attribute: [
    'equals',
    'not_equals',
    'contains',
    'not_contains',
    'starts_with',
    ...compared,
    'in',
    'not_in',
    'set',
    'not_set',
  ],
} as const satisfies Record<Kind, readonly Operator[]>;

/** Times lie before or after, and what is chosen from a list simply is or is not: the same operator is called otherwise. */
export function operatorText(kind: Kind, operator: Operator) {
  if (kind === 'time' && isTimely(operator)) return `filters.time.${operator}` as const;
  if (operatorsOf[kind] !== chosen && isListed(operator)) return `filters.of.${operator}` as const;
  return `filters.is.${operator}` as const;
}

const timely = ['greater_than', 'less_than', 'equals', 'not_equals'] as const;
const listed = ['in', 'not_in'] as const;
const isTimely = (operator: Operator): operator is (typeof timely)[number] =>
  timely.some((known) => known === operator);
const isListed = (operator: Operator): operator is (typeof listed)[number] =>
  listed.some((known) => known === operator);
