import type { World } from './world.ts';

/** Texts that would break out of SQL, of patterns or of JSON if anything let them. */
export const hostile = [
  `'`,
  `"`,
  `%`,
  `_`,
  `\\`,
  `@f0`,
  `?`,
  `' or 1=1 --`,
  `"; drop table conversations; --`,
  `$.a`,
  `]`,
  'İstanbul',
  'ЗАПИСЬ',
  '😀',
  'true',
  '5',
  'null',
  'a%b_c',
];

/** What the naive reader of filters knows of a conversation. */
export type Facts = {
  id: number;
  business: number;
  inbox: number;
  channel: string;
  contact: number;
  subject: string;
  status: number;
  priority: number | null;
  assignee: number | null;
  team: number | null;
  sla_policy: number | null;
  custom: Record<string, unknown>;
  message_count: number;
  times: Record<string, number | null>;
  tags: number[];
  topics: string[];
  sentiment: string | null;
  language: string | null;
  summary_state: string | null;
  participants: number[];
  mentioned: { who: 'agent' | 'team'; id: number }[];
  messages: { id: number; kind: string; private: number; by: string; sender: number }[];
  seen: Record<number, number>;
  listed: number;
};
export type Contact = {
  id: number;
  identities: [channel: string, value: string][];
  custom: Record<string, unknown>;
  blocked?: boolean;
};
export const timeColumns = [
  'created_at',
  'last_message_at',
  'last_interaction_at',
  'waiting_since',
  'first_reply_at',
  'last_reply_at',
  'resolved_at',
  'closed_at',
  'snoozed_until',
  'next_sla_deadline_at',
];

export const contacts: Contact[] = [
  {
    id: 901,
    identities: [
      ['email', 'salima@mail.example'],
      ['phone', '+998901112233'],
      ['web', 'Visitor-1'],
    ],
    custom: { plan: 'Gold', visits: 5, "it's": '%' },
  },
  {
    id: 902,
    identities: [['email', 'o%lim_@mail.example']],
    custom: { plan: '', vip: true },
    blocked: true,
  },
  { id: 903, identities: [], custom: {} },
];

/** Rows written as they are, without the verbs that would never make some of them. */
export function plant({ domain }: World, all: readonly Facts[]) {
  const { store } = domain;
  const insert = (table: string, row: Record<string, string | number | null>) =>
    store
      .change(
        `test.${table}`,
        `insert into ${table} (${Object.keys(row)}) values (${Object.keys(row).map((name) => `@${name}`)})`,
      )
      .run(row);
  const at = { created_at: 0, updated_at: 0 };
  insert('businesses', { id: 2, uuid: 'b2', slug: 'second', name: 'Second', ...at });
  insert('inboxes', { id: 3, uuid: 'i3', business_id: 2, name: 'Web', channel: 'web', ...at });
  for (const id of [1, 2]) insert('teams', { id, uuid: `t${id}`, name: id === 1 ? `Te'am` : 'Other', ...at });
  insert('sla_policies', { id: 1, uuid: 's1', name: 'Fast', ...at });
  for (const [index, name] of tagNames.entries())
    insert('tags', { id: index + 1, uuid: `tag${index}`, name, ...at });
  for (const { id, identities, custom, blocked = false } of contacts) {
    const email = identities[0]?.[1] ?? null;
    insert('contacts', {
      id,
      uuid: `c${id}`,
      business_id: 1,
      email,
      custom_attributes: JSON.stringify(custom),
      blocked_at: blocked ? 1 : null,
      ...at,
    });
    for (const [channel, value] of identities)
      insert('contact_identities', { contact_id: id, business_id: 1, channel, value, created_at: 0 });
  }
  return { insert, all: all.map((facts) => plantOne(insert, facts)) };
}

export const tagNames = ['vip', `o'clock "x"`, '%'];

function plantOne(
  insert: (table: string, row: Record<string, string | number | null>) => unknown,
  facts: Facts,
) {
  const { id, times } = facts;
  insert('conversations', {
    id,
    uuid: `conversation-${id}`,
    reference: 1000 + id,
    business_id: facts.business,
    inbox_id: facts.inbox,
    channel: facts.channel,
    contact_id: facts.contact,
    subject: facts.subject,
    status_id: facts.status,
    priority_id: facts.priority,
    assignee_id: facts.assignee,
    team_id: facts.team,
    sla_policy_id: facts.sla_policy,
    custom_attributes: JSON.stringify(facts.custom),
    message_count: facts.message_count,
    sentiment: facts.sentiment,
    language: facts.language,
    summary_state: facts.summary_state,
    listed: facts.listed,
    ...times,
    updated_at: 0,
  });
  for (const tag of facts.tags) insert('conversation_tags', { conversation_id: id, tag_id: tag });
  for (const [position, name] of facts.topics.entries())
    insert('conversation_topics', { conversation_id: id, position, name, folded: name.toLowerCase() });
  for (const person of facts.participants)
    insert('participants', { conversation_id: id, person_kind: 'agent', person_id: person, joined_at: 0 });
  for (const message of facts.messages)
    insert('messages', {
      id: message.id,
      uuid: `message-${message.id}`,
      conversation_id: id,
      kind: message.kind,
      private: message.private,
      sender_kind: message.by,
      sender_id: message.sender,
      content: 'x',
      content_type: 'text',
      text: 'x',
      status: 'received',
      created_at: 0,
      updated_at: 0,
    });
  for (const { who, id: whoId } of facts.mentioned)
    insert('mentions', {
      message_id: facts.messages[0]?.id ?? null,
      conversation_id: id,
      who,
      who_id: whoId,
    });
  for (const [agent, message] of Object.entries(facts.seen))
    insert('last_seen', { agent_id: Number(agent), conversation_id: id, message_id: message, at: 0 });
}
