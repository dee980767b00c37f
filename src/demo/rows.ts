import type { Store } from '../store/store.ts';

export type MessageRow = {
  id: number;
  uuid: string;
  conversation_id: number;
  kind: 'incoming' | 'outgoing';
  private: 0 | 1;
  sender_kind: 'agent' | 'contact';
  sender_id: number;
  content: string;
  content_type: 'text' | 'html';
  text: string;
  status: 'received' | 'sent' | 'delivered' | 'read' | 'failed';
  failure: string | null;
  external_id: string | null;
  meta: string;
  sent_at: number | null;
  created_at: number;
};
export type ConversationRow = {
  id: number;
  uuid: string;
  reference: number;
  business_id: number;
  inbox_id: number;
  channel: string;
  contact_id: number;
  subject: string;
  status_id: number;
  priority_id: number | null;
  assignee_id: number | null;
  team_id: number;
  message_count: number;
  last_message_id: number;
  last_message_at: number;
  last_message_text: string;
  last_message_by: 'agent' | 'contact';
  last_interaction_at: number;
  waiting_since: number | null;
  first_reply_at: number | null;
  last_reply_at: number | null;
  snoozed_until: number | null;
  resolved_at: number | null;
  closed_at: number | null;
  created_at: number;
  updated_at: number;
};

/** How the demo writes what no verb of the domain writes yet, many rows at a time; all inside store.write. */
export function demoRows(store: Store) {
  const addConversation = store.change<[ConversationRow]>(
    'demo.addConversation',
    `insert into conversations (id, uuid, reference, business_id, inbox_id, channel, contact_id, subject, status_id,
       priority_id, assignee_id, team_id, message_count, last_message_id, last_message_at, last_message_text,
       last_message_by, last_interaction_at, waiting_since, first_reply_at, last_reply_at, snoozed_until, resolved_at,
       closed_at, created_at, updated_at)
     values (@id, @uuid, @reference, @business_id, @inbox_id, @channel, @contact_id, @subject, @status_id,
       @priority_id, @assignee_id, @team_id, @message_count, @last_message_id, @last_message_at, @last_message_text,
       @last_message_by, @last_interaction_at, @waiting_since, @first_reply_at, @last_reply_at, @snoozed_until,
       @resolved_at, @closed_at, @created_at, @updated_at)`,
  );
  const addMessage = store.change<[MessageRow]>(
    'demo.addMessage',
    `insert into messages (id, uuid, conversation_id, kind, private, sender_kind, sender_id, content, content_type, text,
       status, failure, external_id, meta, sent_at, created_at, updated_at)
     values (@id, @uuid, @conversation_id, @kind, @private, @sender_kind, @sender_id, @content, @content_type, @text,
       @status, @failure, @external_id, @meta, @sent_at, @created_at, @created_at)`,
  );
  const count = store.change<[Countable & { count: number }]>(
    'demo.count',
    `insert into conversation_counts (business_id, inbox_id, channel, status_id, assignee_id, team_id, summary_state, count)
     values (@business_id, @inbox_id, @channel, @status_id, coalesce(@assignee_id, 0), @team_id, '', @count)
     on conflict do update set count = count + excluded.count`,
  );
  const tag = store.change<[conversationId: number, tagId: number]>(
    'demo.tag',
    'insert into conversation_tags (conversation_id, tag_id) values (?, ?) on conflict do nothing',
  );
  const join = store.change<
    [conversationId: number, kind: 'agent' | 'contact', personId: number, at: number]
  >(
    'demo.join',
    'insert into participants (conversation_id, person_kind, person_id, joined_at) values (?, ?, ?, ?)',
  );
  const see = store.change<[agentId: number, conversationId: number, messageId: number, at: number]>(
    'demo.see',
    'insert into last_seen (agent_id, conversation_id, message_id, at) values (?, ?, ?, ?)',
  );
  const mention = store.change<[messageId: number, conversationId: number, agentId: number]>(
    'demo.mention',
    `insert into mentions (message_id, conversation_id, who, who_id) values (?, ?, 'agent', ?)`,
  );
  const addDraft = store.change<[agentId: number, conversationId: number, content: string, at: number]>(
    'demo.addDraft',
    'insert into drafts (agent_id, conversation_id, private, content, updated_at) values (?, ?, 0, ?, ?)',
  );
  const addNote = store.change<
    [{ uuid: string; contactId: number; agentId: number; content: string; at: number }]
  >(
    'demo.addNote',
    `insert into contact_notes (uuid, contact_id, agent_id, content, created_at, updated_at)
     values (@uuid, @contactId, @agentId, @content, @at, @at)`,
  );
  const describe = store.change<[country: string, id: number]>(
    'demo.describe',
    'update contacts set country = ? where id = ?',
  );
  const noteActivity = store.change<[at: number, id: number]>(
    'demo.noteActivity',
    'update contacts set last_active_at = max(coalesce(last_active_at, 0), ?) where id = ?',
  );
  const addIdentity = store.change<
    [{ contactId: number; businessId: number; channel: string; value: string; at: number }]
  >(
    'demo.addIdentity',
    `insert into contact_identities (contact_id, business_id, channel, value, created_at)
     values (@contactId, @businessId, @channel, @value, @at)`,
  );

  return {
    addConversation,
    addMessage,
    count,
    tag,
    join,
    see,
    mention,
    addDraft,
    addNote,
    describe,
    noteActivity,
    addIdentity,
  };
}

export type DemoRows = ReturnType<typeof demoRows>;
export type Countable = Pick<
  ConversationRow,
  'business_id' | 'inbox_id' | 'channel' | 'status_id' | 'assignee_id' | 'team_id'
>;
