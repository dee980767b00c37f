import type { Domain } from '../../domain/domain.ts';
import { fieldOf } from '../../domain/filters/fields.ts';
import {
  type Filter,
  type Operator,
  operatorsOf,
  type Rule,
  type Scalar,
} from '../../domain/filters/filter.ts';
import type { AnyOrder } from '../../domain/views/order.ts';
import { Problem } from '../../lib/problem.ts';
import { oneOf, text } from '../../lib/schema.ts';

/** What the product's own lists take besides pages: filters as JSON (a list, or groups in groups), and an order. */
export const filterQuery = {
  filters: text({
    maxLength: 20_000,
    description: 'JSON: `[{"model","field","operator","value"}]`, or `{"logic":"AND"|"OR","rules":[…]}`.',
  }),
  order_by: text({
    maxLength: 100,
    description: 'Such as `last_message_at` or `conversations.last_message_at`.',
  }),
  order: oneOf('asc', 'desc', 'ASC', 'DESC'),
};
export type FilterQuery = { filters?: string; order_by?: string; order?: 'asc' | 'desc' | 'ASC' | 'DESC' };

const fields: Readonly<Record<string, string>> = {
  'conversations.status_id': 'status',
  'conversations.priority_id': 'priority',
  'conversations.assigned_team_id': 'team',
  'conversations.assigned_user_id': 'assignee',
  'conversations.inbox_id': 'inbox',
  'conversations.last_message_at': 'last_message_at',
  'conversations.last_interaction_at': 'last_interaction_at',
  'conversations.last_interaction_sender': 'last_interaction_by',
  'conversations.created_at': 'created_at',
  'conversations.waiting_since': 'waiting_since',
  'conversations.next_sla_deadline_at': 'next_sla_deadline_at',
  'conversations.snoozed_until': 'snoozed_until',
  'conversations.sla_policy_id': 'sla_policy',
  'conversations.tags': 'tags',
  'conversation_statuses.id': 'status',
  'conversation_statuses.name': 'status',
  'users.email': 'contact_email',
  'users.external_user_id': 'contact_external_id',
  'inboxes.channel': 'channel',
};
const operators: ReadonlyMap<string, Operator> = new Map([
  ['equals', 'equals'],
  ['not equals', 'not_equals'],
  ['greater than', 'greater_than'],
  ['less than', 'less_than'],
  ['set', 'set'],
  ['not set', 'not_set'],
  ['in', 'in'],
  ['between', 'between'],
  ['contains', 'contains'],
  ['ilike', 'contains'],
  ['not contains', 'not_contains'],
]);
const orders: Readonly<Record<string, AnyOrder['orderBy']>> = {
  'conversations.last_message_at': 'last_message_at',
  'conversations.created_at': 'created_at',
  'conversations.waiting_since': 'waiting_since',
  'conversations.next_sla_deadline_at': 'next_sla_deadline_at',
  'conversations.priority_id': 'priority',
  'conversations.last_interaction_at': 'last_interaction_at',
  'conversations.snoozed_until': 'snoozed_until',
  'conversations.status_id': 'status',
};
const NUMBERED = new Set(['status', 'priority', 'team', 'assignee', 'inbox', 'sla_policy', 'tags']);
const DEEPEST = 4;

/** The filter in the words of the domain, which has checked it; null when nothing was asked for. */
export function filterOf({ filters }: Domain, typed: string | undefined): Filter | null {
  if (typed === undefined || typed.trim() === '') return null;
  const given = parsed(typed);
  if (!Array.isArray(given)) return filters.parse(groupOf(given, 1));
  const rules = given.map((rule) => ruleOf(rule, 1));
  return inPlacesOfList(() => filters.parse({ logic: 'and', rules }));
}

/** To the domain a bare list is a group: what it says of places in it must fit what was sent. */
function inPlacesOfList(check: () => Filter): Filter {
  try {
    return check();
  } catch (error) {
    throw error instanceof Problem ? amiss(error.message.replace(/^filters\.rules\./, 'filters.')) : error;
  }
}

function groupOf(given: unknown, depth: number): Filter {
  const { logic, rules } = recordOf(given);
  const word = String(logic).toLowerCase();
  if (!Array.isArray(rules) || (word !== 'and' && word !== 'or'))
    throw amiss('A group has `logic` and `rules`.');
  if (depth > DEEPEST) throw amiss(`Groups go ${DEEPEST} deep at most.`);
  return { logic: word, rules: rules.map((rule) => ruleOf(rule, depth + 1)) };
}

function ruleOf(given: unknown, depth: number): Rule | Filter {
  const { model, field, operator, value, rules } = recordOf(given);
  if (rules !== undefined) return groupOf(given, depth);
  if (typeof model !== 'string' || typeof field !== 'string' || typeof operator !== 'string')
    throw amiss('A rule has `model`, `field` and `operator`.');
  const name = fields[`${model}.${field}`];
  if (!name) throw amiss(`There is no field ${model}.${field}. There are ${Object.keys(fields).join(', ')}.`);
  return { field: name, ...comparison(name, operatorOf(name, operator), value) };
}

function operatorOf(field: string, typed: string): Operator {
  const { kind } = fieldOf(field) ?? { kind: 'attribute' };
  const known = [...operators].filter(([, each]) => operatorsOf[kind].some((one) => one === each));
  const [, asked] = known.find(([word]) => word === typed.toLowerCase()) ?? [];
  if (asked) return asked;
  throw amiss(
    `There is no operator ${typed} for this field. There are ${known.map(([word]) => word).join(', ')}.`,
  );
}

/** Values come as text: a list as JSON, two bounds with a comma between. */
function comparison(field: string, operator: Operator, value: unknown): Pick<Rule, 'operator' | 'value'> {
  if (operator === 'set' || operator === 'not_set') return { operator };
  if (operator === 'between')
    return {
      operator,
      value: String(value)
        .split(',')
        .map((bound) => bound.trim()),
    };
  const isMany = operator === 'in' || field === 'tags';
  if (!isMany) return { operator, value: valueOf(field, value) };
  const values = (Array.isArray(value) ? value : listIn(value)).map((each) => valueOf(field, each));
  return { operator: operator === 'not_contains' ? 'not_in' : 'in', value: values };
}

function listIn(value: unknown): unknown[] {
  const list = typeof value === 'string' && value.startsWith('[') ? parsed(value) : [value];
  return Array.isArray(list) ? list : [list];
}

function valueOf(field: string, value: unknown): Scalar {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw amiss('A value is text or a number.');
  return NUMBERED.has(field) && /^\d{1,15}$/.test(value) ? Number(value) : value;
}

export function orderOf({
  order_by: by = 'conversations.last_message_at',
  order = 'desc',
}: FilterQuery): AnyOrder {
  const orderBy = orders[by.includes('.') ? by : `conversations.${by}`];
  if (!orderBy)
    throw Problem.invalid(
      'order_by',
      `There is no order by ${by}. There are ${Object.keys(orders).join(', ')}.`,
    );
  return { orderBy, direction: order.toLowerCase() === 'asc' ? 'asc' : 'desc' };
}

function parsed(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    throw amiss('Filters are JSON.');
  }
}

function recordOf(given: unknown): Record<string, unknown> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return { ...given };
  throw amiss('A filter is a list of rules, or a group of them.');
}

const amiss = (sentence: string) => Problem.invalid('filters', sentence);
