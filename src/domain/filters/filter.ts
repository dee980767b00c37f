/** A question about conversations, as people write it: rules, and groups of rules within groups. */
export type Filter = { logic: 'and' | 'or'; rules: readonly (Rule | Filter)[] };
export type Rule = { field: string; operator: Operator; value?: Scalar | readonly Scalar[] };
export type Scalar = string | number | boolean;

export const DEEPEST = 4;
export const MOST_RULES = 50;
export const MOST_VALUES = 100;

export const operators = [
  'equals',
  'not_equals',
  'greater_than',
  'less_than',
  'set',
  'not_set',
  'in',
  'not_in',
  'between',
  'contains',
  'not_contains',
  'starts_with',
] as const;
export type Operator = (typeof operators)[number];

/** What a field holds decides what may be asked of it. */
export type Kind = keyof typeof operatorsOf;

const choice = ['equals', 'not_equals', 'in', 'not_in', 'set', 'not_set'] as const;
export const operatorsOf = {
  reference: choice,
  keyword: choice,
  text: [...choice, 'contains', 'not_contains', 'starts_with'],
  time: ['equals', 'not_equals', 'greater_than', 'less_than', 'between', 'set', 'not_set'],
  number: [...choice, 'greater_than', 'less_than', 'between'],
  hours: ['greater_than', 'less_than', 'between', 'set', 'not_set'],
  members: ['contains', 'not_contains', 'in', 'not_in', 'set', 'not_set'],
  flag: ['equals', 'not_equals'],
  attribute: operators,
} as const satisfies Record<string, readonly Operator[]>;

/** Each says what the other denies, also of what holds nothing. */
const denied: Partial<Record<Operator, Operator>> = {
  not_equals: 'equals',
  not_in: 'in',
  not_contains: 'contains',
  not_set: 'set',
};

export const affirmed = (operator: Operator) => denied[operator] ?? operator;
export const isGroup = (part: Rule | Filter): part is Filter => 'rules' in part;
export const valuesOf = ({ value }: Rule): readonly Scalar[] =>
  value === undefined ? [] : isList(value) ? value : [value];
const isList = (value: Scalar | readonly Scalar[]): value is readonly Scalar[] => Array.isArray(value);

/** Every rule of a filter with the place where it stands. */
export function rulesIn(filter: Filter, place: string): { rule: Rule; place: string }[] {
  return filter.rules.flatMap((part, index) => {
    const here = `${place}.rules.${index}`;
    return isGroup(part) ? rulesIn(part, here) : [{ rule: part, place: here }];
  });
}
