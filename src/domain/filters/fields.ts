import { feelings } from '../intelligence.ts';
import type { Field, Test } from './field.ts';
import { occasionFields } from './occasion.ts';
import type { Reference } from './references.ts';

const column = (name: string) => (test: Test) => test(`conversations.${name}`);
const absentIn = (name: string) => ({ absentIn: `conversations.${name}`, where: column(name) });
const reference = (of: Reference, name: string): Field => ({ kind: 'reference', of, ...absentIn(name) });
const time = (name: string): Field => ({ kind: 'time', ...absentIn(name) });
const hoursSince = (name: string): Field => ({
  kind: 'hours',
  where: (test, _bind, { at }) => test(`((${at} - conversations.${name}) / 3600000.0)`),
});

const identity = (channels: string): Field => ({
  kind: 'text',
  where: (test) => `exists (
    select 1 from contact_identities as known
    where known.contact_id = conversations.contact_id and ${channels} and ${test('known.value')})`,
});

const lastToTalk = `(
  select messages.sender_kind from messages
  where messages.conversation_id = conversations.id and messages.kind <> 'activity' and messages.private = 0
  order by messages.id desc limit 1)`;

const somethingUnseen = `exists (
  select 1 from messages
  where messages.conversation_id = conversations.id and messages.kind <> 'activity' and messages.status <> 'scheduled'
    and messages.id > coalesce((
      select last_seen.message_id from last_seen
      where last_seen.agent_id = @me and last_seen.conversation_id = conversations.id), 0)
    and not (messages.sender_kind = 'agent' and messages.sender_id = @me))`;

/** Everything that can be asked of a conversation. What stands here is all the SQL that a filter can become. */
export const fields: Readonly<Record<string, Field>> = {
  status: reference('status', 'status_id'),
  status_category: {
    kind: 'keyword',
    words: ['open', 'waiting', 'resolved'],
    where: (test) =>
      `conversations.status_id in (select statuses.id from statuses where ${test('statuses.category')})`,
  },
  priority: reference('priority', 'priority_id'),
  assignee: reference('agent', 'assignee_id'),
  team: reference('team', 'team_id'),
  inbox: reference('inbox', 'inbox_id'),
  channel: { kind: 'keyword', where: column('channel') },
  business: reference('business', 'business_id'),
  contact: reference('contact', 'contact_id'),
  contact_email: identity(`known.channel = 'email'`),
  contact_identity: identity('true'),
  contact_external_id: identity(`known.channel not in ('email', 'phone')`),
  contact_blocked: {
    kind: 'flag',
    where: (test) =>
      test(`exists (
      select 1 from contacts where contacts.id = conversations.contact_id and contacts.blocked_at is not null)`),
  },
  subject: { kind: 'text', where: column('subject') },
  reference: { kind: 'text', where: (test) => test('cast(conversations.reference as text)') },
  tags: {
    kind: 'members',
    of: 'tag',
    where: (test) => `exists (
      select 1 from conversation_tags as held
      where held.conversation_id = conversations.id and ${test('held.tag_id')})`,
  },
  // From the few that have a topic to the conversations, not the other way round.
  topics: {
    kind: 'keyword',
    isFolded: true,
    where: (test) => `conversations.id in (
      select about.conversation_id from conversation_topics as about where ${test('about.folded')})`,
  },
  sentiment: { kind: 'keyword', words: feelings, ...absentIn('sentiment') },
  language: { kind: 'keyword', ...absentIn('language') },
  summary_status: {
    kind: 'keyword',
    words: ['processing', 'completed', 'failed'],
    ...absentIn('summary_state'),
  },
  participants: {
    kind: 'members',
    of: 'agent',
    where: (test) => `exists (
      select 1 from participants
      where participants.conversation_id = conversations.id and participants.person_kind = 'agent'
        and ${test('participants.person_id')})`,
  },
  // A team that is called on calls on each of its members.
  mentioned: {
    kind: 'members',
    of: 'agent',
    where: (test) => `exists (
      select 1 from mentions
      where mentions.conversation_id = conversations.id and (
        (mentions.who = 'agent' and ${test('mentions.who_id')}) or
        (mentions.who = 'team' and exists (
          select 1 from team_members
          where team_members.team_id = mentions.who_id and ${test('team_members.agent_id')}))))`,
  },
  unread: { kind: 'flag', where: (test) => test(somethingUnseen) },
  message_count: { kind: 'number', where: column('message_count') },
  last_interaction_by: {
    kind: 'keyword',
    words: ['agent', 'contact', 'bot', 'system'],
    where: (test) => test(lastToTalk),
  },
  sla_policy: reference('sla_policy', 'sla_policy_id'),
  created_at: time('created_at'),
  last_message_at: time('last_message_at'),
  last_interaction_at: time('last_interaction_at'),
  waiting_since: time('waiting_since'),
  first_reply_at: time('first_reply_at'),
  last_reply_at: time('last_reply_at'),
  resolved_at: time('resolved_at'),
  closed_at: time('closed_at'),
  snoozed_until: time('snoozed_until'),
  next_sla_deadline_at: time('next_sla_deadline_at'),
  hours_since_created: hoursSince('created_at'),
  hours_since_first_reply: hoursSince('first_reply_at'),
  hours_since_last_reply: hoursSince('last_reply_at'),
  hours_since_resolved: hoursSince('resolved_at'),
};

const ATTRIBUTE = /^(contact\.)?custom\.(.{1,100})$/su;

/** Lists are narrowed by what stands in the conversations; rules also look at what has just happened. */
export type Use = 'lists' | 'rules';

/** The field of this name; `custom.plan` and `contact.custom.plan` are attributes, whatever they are called. */
export function fieldOf(name: string, use: Use = 'rules'): Field | undefined {
  if (Object.hasOwn(fields, name)) return fields[name];
  if (use === 'rules' && Object.hasOwn(occasionFields, name)) return occasionFields[name];
  const [, ofContact, key] = ATTRIBUTE.exec(name) ?? [];
  if (key === undefined) return undefined;
  return ofContact === undefined ? attributeOfConversation(key) : attributeOfContact(key);
}

/** Every name that `fieldOf` knows, for whoever asked by another. */
export const fieldNames = (use: Use) => [
  ...Object.keys(fields),
  ...(use === 'rules' ? Object.keys(occasionFields) : []),
  'custom.<name>',
  'contact.custom.<name>',
];

const attributeOfConversation = (key: string): Field => ({
  kind: 'attribute',
  where: (test, bind) => `exists (
    select 1 from json_each(conversations.custom_attributes) as entry
    where entry.key = ${bind(key)} and ${test('entry')})`,
});

const attributeOfContact = (key: string): Field => ({
  kind: 'attribute',
  where: (test, bind) => `exists (
    select 1 from contacts, json_each(contacts.custom_attributes) as entry
    where contacts.id = conversations.contact_id and entry.key = ${bind(key)} and ${test('entry')})`,
});
