import type { Filter } from '../api/contract.ts';
import { type Field, fieldNamed, type Kind } from './fields.ts';
import { type Operator, operatorsOf } from './operators.ts';

/** A filter while somebody works on it: rules, and groups of rules within groups, as the API takes them. */
export type Scalar = string | number | boolean;
export type Rule = { field: string; operator: Operator; value?: Scalar | readonly Scalar[] };
export type Group = { logic: 'and' | 'or'; rules: readonly Part[] };
export type Part = Rule | Group;

export const DEEPEST = 4;
export const MOST_RULES = 50;

export const isGroup = (part: Part): part is Group => 'rules' in part;
export const emptyGroup: Group = { logic: 'and', rules: [] };
export const countRules = ({ rules }: Group): number =>
  rules.reduce((sum, part) => sum + (isGroup(part) ? countRules(part) : 1), 0);

export const valuesOf = ({ value }: Rule): readonly Scalar[] =>
  value === undefined ? [] : isList(value) ? value : [value];
const isList = (value: Scalar | readonly Scalar[]): value is readonly Scalar[] => Array.isArray(value);

/** What the API gave, in the few operators that people choose from. */
// The cast: it has been checked by the server, whose description says no more than that there are rules.
export const groupOf = ({ logic, rules }: Filter) => asShown({ logic, rules: rules as Part[] });

function asShown({ logic, rules }: Group): Group {
  return { logic, rules: rules.map((part) => (isGroup(part) ? asShown(part) : shownRule(part))) };
}

function shownRule(rule: Rule): Rule {
  const kind = fieldNamed(rule.field)?.kind;
  if (kind === 'flag' && rule.operator === 'not_equals')
    return { ...rule, operator: 'equals', value: !rule.value };
  const operator = asChosen(kind, rule.operator);
  return operator === rule.operator ? rule : { ...rule, operator, value: valuesOf(rule) };
}

// “Is” and “is one of” are the same question where values are chosen from a list.
function asChosen(kind: Kind | undefined, operator: Operator): Operator {
  const isChosen = kind === 'reference' || kind === 'keyword' || kind === 'members';
  if (isChosen && (operator === 'equals' || operator === 'contains')) return 'in';
  if (isChosen && (operator === 'not_equals' || operator === 'not_contains')) return 'not_in';
  return operator;
}

/** As the API takes it: groups in which nothing is left go. */
export function filterOf({ logic, rules }: Group): Filter {
  const kept = rules.flatMap((part) =>
    isGroup(part) ? (countRules(part) > 0 ? filterOf(part) : []) : { ...part },
  );
  return { logic, rules: kept };
}

/** A rule of this field as it begins: with its first operator, and with nothing to compare to yet. */
export function ruleFor(name: string): Rule {
  const field = fieldNamed(name);
  const operator = operatorsOf[field?.kind ?? 'attribute'][0];
  return { field: name, operator, ...firstValue(field, operator) };
}

const firstValue = (field: Field | undefined, operator: Operator): Pick<Rule, 'value'> => {
  if (field?.kind === 'flag') return { value: true };
  if (field?.kind === 'time') return { value: operator === 'between' ? ['-7d', 'now'] : '-7d' };
  return shapeOf(operator) === 'list' ? { value: [] } : {};
};

/** The same question with another operator; what was compared to stays where it fits. */
export function withOperator(rule: Rule, operator: Operator): Rule {
  const values = valuesOf(rule);
  const { field } = rule;
  if (shapeOf(operator) === shapeOf(rule.operator)) return { ...rule, operator };
  if (shapeOf(operator) === 'none') return { field, operator };
  if (shapeOf(operator) === 'list') return { field, operator, value: values };
  if (shapeOf(operator) === 'pair') return { field, operator, value: pairOf(field, values) };
  return {
    field,
    operator,
    ...(values[0] === undefined ? firstValue(fieldNamed(field), operator) : { value: values[0] }),
  };
}

const pairOf = (field: string, [from, to]: readonly Scalar[]): Scalar[] =>
  fieldNamed(field)?.kind === 'time' ? [from ?? '-7d', to ?? 'now'] : [from ?? 0, to ?? from ?? 0];

/** How many values an operator compares to. */
export function shapeOf(operator: Operator): 'none' | 'one' | 'pair' | 'list' {
  if (operator === 'set' || operator === 'not_set') return 'none';
  if (operator === 'between') return 'pair';
  return operator === 'in' || operator === 'not_in' ? 'list' : 'one';
}
