export type Kind =
  | 'reference'
  | 'members'
  | 'keyword'
  | 'text'
  | 'time'
  | 'number'
  | 'hours'
  | 'flag'
  | 'attribute';
export type Reference =
  | 'status'
  | 'priority'
  | 'agent'
  | 'team'
  | 'inbox'
  | 'business'
  | 'contact'
  | 'tag'
  | 'sla_policy';
export type Field = {
  kind: Kind;
  of?: Reference;
  words?: readonly string[];
  /** Any word can be typed: of topics there is no end, and of languages no list that has them all. */
  typed?: 'topic' | 'language';
};
/** Lists are narrowed by what stands in the conversations; rules also look at what has just happened. */
export type Use = 'lists' | 'rules';

const FEELINGS = ['very_negative', 'negative', 'neutral', 'positive', 'very_positive'] as const;
const SPEAKERS = ['agent', 'contact', 'bot', 'system'] as const;
const reference = (of: Reference): Field => ({ kind: 'reference', of });
const members = (of: Reference): Field => ({ kind: 'members', of });
const keyword = (...words: string[]): Field => ({ kind: 'keyword', ...(words.length > 0 && { words }) });
const text: Field = { kind: 'text' };
const time: Field = { kind: 'time' };
const number: Field = { kind: 'number' };
const hours: Field = { kind: 'hours' };
const flag: Field = { kind: 'flag' };

/** Everything that can be asked, under the headings under which it is offered; a test holds it against the server's. */
export const groups = {
  conversation: {
    status: reference('status'),
    status_category: keyword('open', 'waiting', 'resolved'),
    priority: reference('priority'),
    tags: members('tag'),
    topics: { ...keyword(), typed: 'topic' },
    sentiment: keyword(...FEELINGS),
    language: { ...keyword(), typed: 'language' },
    summary_status: keyword('processing', 'completed', 'failed'),
    subject: text,
    reference: text,
    unread: flag,
    message_count: number,
    inbox: reference('inbox'),
    channel: keyword(),
    business: reference('business'),
  },
  people: {
    assignee: reference('agent'),
    team: reference('team'),
    participants: members('agent'),
    mentioned: members('agent'),
    last_interaction_by: keyword(...SPEAKERS),
  },
  contact: {
    contact: reference('contact'),
    contact_email: text,
    contact_identity: text,
    contact_external_id: text,
    contact_blocked: flag,
  },
  times: {
    created_at: time,
    last_message_at: time,
    last_interaction_at: time,
    waiting_since: time,
    first_reply_at: time,
    last_reply_at: time,
    resolved_at: time,
    closed_at: time,
    snoozed_until: time,
    hours_since_created: hours,
    hours_since_first_reply: hours,
    hours_since_last_reply: hours,
    hours_since_resolved: hours,
  },
  sla: { sla_policy: reference('sla_policy'), next_sla_deadline_at: time },
  occasion: {
    message_content: text,
    message_from: keyword(...SPEAKERS),
    any_message_content: text,
    business_hours: keyword('inside', 'outside'),
    csat_rating: number,
  },
} as const satisfies Record<string, Record<string, Field>>;

export type GroupName = keyof typeof groups;
type NamesIn<G> = G extends unknown ? keyof G : never;
export type FieldName = NamesIn<(typeof groups)[GroupName]>;

const all: Readonly<Record<string, Field>> = Object.assign({}, ...Object.values(groups));
export const isKnown = (name: string): name is FieldName => Object.hasOwn(all, name);

export const ATTRIBUTES = ['custom.', 'contact.custom.'] as const;
export type AttributePrefix = (typeof ATTRIBUTES)[number];
/** Of `contact.custom.plan`: where the attribute stands. Null for what is no attribute. */
export const attributeIn = (name: string) => ATTRIBUTES.find((prefix) => name.startsWith(prefix)) ?? null;

export function fieldNamed(name: string): Field | undefined {
  if (isKnown(name)) return all[name];
  return attributeIn(name) ? { kind: 'attribute' } : undefined;
}

export const DEFAULT_FIELD: FieldName = 'status';
