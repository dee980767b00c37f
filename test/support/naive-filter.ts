import {
  affirmed,
  type Filter,
  isGroup,
  type Rule,
  type Scalar,
  valuesOf,
} from '../../src/domain/filters/filter.ts';
import { once } from '../../src/lib/once.ts';
import { contacts, type Facts, tagNames, timeColumns } from './asked-conversations.ts';

/** Who asks, when, and what they belong to. */
export type Viewer = {
  id: number;
  teams: number[];
  now: number;
  zone: string;
  members: Record<number, number[]>;
};

const statuses = ['open', 'snoozed', 'resolved', 'closed'];
const categories = ['open', 'waiting', 'resolved', 'resolved'];
const priorities = ['low', 'medium', 'high'];

/** Filters read word by word, without SQL: slow, plain, and written by nobody who knows how the real one goes about it. */
export function holds(part: Filter | Rule, facts: Facts, viewer: Viewer): boolean {
  if (!isGroup(part)) return ruleHolds(part, facts, viewer);
  if (part.rules.length === 0) return true;
  return part.logic === 'and'
    ? part.rules.every((inner) => holds(inner, facts, viewer))
    : part.rules.some((inner) => holds(inner, facts, viewer));
}

function ruleHolds(rule: Rule, facts: Facts, viewer: Viewer) {
  const operator = affirmed(rule.operator);
  const says = held(rule.field, facts, viewer).some((value) =>
    comparison(rule.field, operator, value, valuesOf(rule), viewer),
  );
  return operator === rule.operator ? says : !says;
}

type Held = string | number | boolean | null;

/** What a conversation holds in a field: nothing, one value or several. */
function held(field: string, facts: Facts, viewer: Viewer): Held[] {
  const {
    identities = [],
    custom = {},
    blocked = false,
  } = contacts.find(({ id }) => id === facts.contact) ?? {};
  if (field.startsWith('contact.custom.')) return attribute(custom, field.slice('contact.custom.'.length));
  if (field.startsWith('custom.')) return attribute(facts.custom, field.slice('custom.'.length));
  if (timeColumns.includes(field)) return [facts.times[field] ?? null];
  const hours = /^hours_since_(.*)$/.exec(field)?.[1];
  if (hours !== undefined) {
    const at = facts.times[`${hours}_at`];
    return [at === null || at === undefined ? null : (viewer.now - at) / 3600000];
  }
  const talk = facts.messages.filter(
    ({ kind, private: isPrivate }) => kind !== 'activity' && isPrivate === 0,
  );
  const values: Record<string, Held[]> = {
    status: [facts.status],
    status_category: [categories[facts.status - 1] ?? null],
    priority: [facts.priority],
    assignee: [facts.assignee],
    team: [facts.team],
    inbox: [facts.inbox],
    business: [facts.business],
    contact: [facts.contact],
    contact_blocked: [blocked],
    sla_policy: [facts.sla_policy],
    channel: [facts.channel],
    subject: [facts.subject],
    reference: [String(1000 + facts.id)],
    message_count: [facts.message_count],
    tags: facts.tags,
    topics: facts.topics,
    sentiment: [facts.sentiment],
    language: [facts.language],
    summary_status: [facts.summary_state],
    participants: facts.participants,
    mentioned: facts.mentioned.flatMap(({ who, id }) =>
      who === 'agent' ? [id] : (viewer.members[id] ?? []),
    ),
    contact_email: identities.filter(([channel]) => channel === 'email').map(([, value]) => value),
    contact_identity: identities.map(([, value]) => value),
    contact_external_id: identities.filter(([channel]) => channel === 'web').map(([, value]) => value),
    last_interaction_by: [talk.at(-1)?.by ?? null],
    unread: [
      facts.messages.some(
        ({ id, kind, by, sender }) =>
          kind !== 'activity' &&
          id > (facts.seen[viewer.id] ?? 0) &&
          !(by === 'agent' && sender === viewer.id),
      ),
    ],
  };
  const found = values[field];
  if (found === undefined) throw new Error(`The model does not know ${field}`);
  return found;
}

const attribute = (all: Record<string, unknown>, key: string): Held[] =>
  Object.hasOwn(all, key) ? [all[key] as Held] : [];

function comparison(field: string, operator: string, value: Held, wanted: readonly Scalar[], viewer: Viewer) {
  if (value === null) return false;
  if (operator === 'set') return value !== '';
  if (timeColumns.includes(field)) return timeHolds(operator, Number(value), wanted.map(String), viewer);
  if (typeof value === 'number' && isReference(field))
    return wanted.some((one) => idsOf(field, one, viewer).includes(value));
  const isAttribute = field.includes('custom.');
  if (isAttribute && wanted.every((one) => typeof one === 'number') && typeof value !== 'number')
    return false;
  const isNumeric = typeof value === 'number' && wanted.every((one) => typeof one === 'number');
  return isNumeric && operator !== 'contains' && operator !== 'starts_with'
    ? ranks(operator, value, wanted)
    : words(operator, String(value), wanted.map(String), isAttribute);
}

function ranks<V extends string | number>(operator: string, value: V, wanted: readonly Scalar[]) {
  const [low = '', high = ''] = wanted;
  if (operator === 'greater_than') return value > low;
  if (operator === 'less_than') return value < low;
  if (operator === 'between') return value >= low && value <= high;
  return wanted.some((one) => one === value);
}

function words(operator: string, value: string, wanted: string[], isAttribute: boolean) {
  if (isAttribute && ['greater_than', 'less_than', 'between'].includes(operator))
    return ranks(operator, value, wanted);
  const [text, first = ''] = [value.toLowerCase(), wanted[0]?.toLowerCase()];
  if (operator === 'contains') return text.includes(first);
  if (operator === 'starts_with') return text.startsWith(first);
  return wanted.some((one) => one.toLowerCase() === text);
}

const isReference = (field: string) =>
  ['status', 'priority', 'assignee', 'team', 'inbox', 'business', 'contact', 'sla_policy', 'tags'].includes(
    field,
  ) || ['participants', 'mentioned'].includes(field);

function idsOf(field: string, given: Scalar, viewer: Viewer): number[] {
  if (typeof given === 'number') return [given];
  if (given === 'me') return [viewer.id];
  if (given === 'my_teams') return viewer.teams;
  const known: Record<string, readonly string[]> = { status: statuses, priority: priorities, tags: tagNames };
  return [(known[field]?.indexOf(String(given).toLowerCase()) ?? -1) + 1];
}

/** Days are compared as a calendar in the zone shows them, instants as instants. */
function timeHolds(operator: string, at: number, [first = '', last = first]: string[], viewer: Viewer) {
  if (operator === 'greater_than') return isAfter(at, first, viewer);
  if (operator === 'less_than') return isBefore(at, first, viewer);
  return !isBefore(at, first, viewer) && !isAfter(at, last, viewer);
}

const isAfter = (at: number, typed: string, viewer: Viewer) => sides(at, typed, viewer) > 0;
const isBefore = (at: number, typed: string, viewer: Viewer) => sides(at, typed, viewer) < 0;

function sides(at: number, typed: string, { now, zone }: Viewer) {
  const days = ['yesterday', 'today', 'tomorrow'].indexOf(typed);
  // Noon of the zone's today, so many days on, is surely in the day that is meant.
  const date =
    days < 0 ? typed : dayOf(Date.parse(`${dayOf(now, zone)}T12:00:00Z`) + (days - 1) * 86_400_000, 'UTC');
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return dayOf(at, zone).localeCompare(date);
  const [, sign, count, unit = ''] = /^([+-])(\d+)([mhdw])$/.exec(typed) ?? [];
  const away = Number(count) * ({ m: 60, h: 3600, d: 86_400, w: 604_800 }[unit] ?? 0) * 1000;
  if (count !== undefined) return at - (sign === '-' ? now - away : now + away);
  return at - (typed === 'now' ? now : Date.parse(typed));
}

const dayOf = (at: number, zone: string) => calendarOf(zone).format(at);
const calendarOf = once((zone) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }));
