import { type FieldFaults, Problem } from '../../lib/problem.ts';
import { fieldNames, fieldOf, type Use } from './fields.ts';
import {
  DEEPEST,
  type Filter,
  MOST_RULES,
  type Operator,
  operatorsOf,
  type Rule,
  type Scalar,
} from './filter.ts';
import { faultOfValue } from './values.ts';

const MOST_FAULTS = 50;
type Faults = { add: (place: string, fault: string) => void; countRule: () => number; use: Use };

/** A filter as it was sent, held against everything that can be said without the database; each fault names its place. */
export function parseFilter(given: unknown, place: string, use: Use): Filter {
  const faults = new Map<string, string[]>();
  let rules = 0;
  function add(at: string, fault: string) {
    if (faults.size < MOST_FAULTS && !faults.has(at)) faults.set(at, [`${at} ${fault}.`]);
  }
  const filter = parseGroup(given, place, 1, { add, countRule: () => ++rules, use });
  refuse(Object.fromEntries(faults));
  return filter;
}

export function refuse(faults: FieldFaults) {
  const [sentence] = Object.values(faults).flat();
  if (sentence !== undefined) throw new Problem('invalid', 'validation_error', sentence, { fields: faults });
}

function parseGroup(given: unknown, place: string, depth: number, faults: Faults): Filter {
  const { logic, rules, ...rest } = asObject(given, place, faults);
  refuseUnknown(rest, place, faults);
  if (logic !== 'and' && logic !== 'or') faults.add(`${place}.logic`, 'must be and or or');
  const parts = listOfRules(rules, `${place}.rules`, depth, faults);
  return {
    logic: logic === 'or' ? 'or' : 'and',
    rules: parts.map((part, index) => parsePart(part, `${place}.rules.${index}`, depth + 1, faults)),
  };
}

/** Only the outermost group may be empty: it asks for everything. */
function listOfRules(rules: unknown, place: string, depth: number, faults: Faults): unknown[] {
  if (Array.isArray(rules) && (rules.length > 0 || depth === 1)) return rules.slice(0, MOST_RULES + 1);
  faults.add(place, depth === 1 ? 'must be a list of rules' : 'must be a list of at least one rule');
  return [];
}

function parsePart(given: unknown, place: string, depth: number, faults: Faults): Rule | Filter {
  if (typeof given !== 'object' || given === null || !('rules' in given))
    return parseRule(given, place, faults);
  if (depth <= DEEPEST) return parseGroup(given, place, depth, faults);
  faults.add(place, `must not be a group: groups are nested at most ${DEEPEST} deep`);
  return { logic: 'and', rules: [] };
}

function parseRule(given: unknown, place: string, faults: Faults): Rule {
  const { field: name, operator: word, value, ...rest } = asObject(given, place, faults);
  if (faults.countRule() > MOST_RULES)
    faults.add(place, `is one too many: a filter has at most ${MOST_RULES} rules`);
  refuseUnknown(rest, place, faults);
  const field = typeof name === 'string' ? fieldOf(name, faults.use) : undefined;
  // People who know SQL look for it under this name.
  const operator = word === 'ilike' ? 'contains' : word;
  if (field === undefined)
    faults.add(`${place}.field`, `must be one of ${fieldNames(faults.use).join(', ')}`);
  else if (!isOperator(operatorsOf[field.kind], operator))
    faults.add(`${place}.operator`, `must be one of ${operatorsOf[field.kind].join(', ')}`);
  else {
    const fault = faultOfValue(field, operator, value);
    if (fault !== null) faults.add(`${place}.value`, fault);
    return ruleOf(String(name), operator, value);
  }
  return { field: '', operator: 'set' };
}

const isOperator = (known: readonly Operator[], word: unknown): word is Operator =>
  known.some((operator) => operator === word);

const ruleOf = (field: string, operator: Operator, value: unknown): Rule =>
  value === undefined ? { field, operator } : { field, operator, value: value as Scalar | Scalar[] };

function asObject(given: unknown, place: string, faults: Faults): Record<string, unknown> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return { ...given };
  faults.add(place, 'must be an object');
  return {};
}

function refuseUnknown(rest: Record<string, unknown>, place: string, faults: Faults) {
  for (const name of Object.keys(rest).slice(0, 3))
    faults.add(`${place}.${name.slice(0, 50)}`, 'is not known here');
}
