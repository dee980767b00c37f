import type { Feeling } from '../intelligence.ts';

/** A conversation as it is stored; booleans and JSON as SQLite has them. */
export type Conversation = {
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
  team_id: number | null;
  sla_policy_id: number | null;
  summary_state: 'processing' | 'completed' | 'failed' | null;
  sentiment: Feeling | null;
  language: string | null;
  custom_attributes: string;
  metadata: string;
  message_count: number;
  last_message_id: number | null;
  last_message_at: number | null;
  last_message_text: string;
  last_message_by: 'agent' | 'contact' | 'bot' | 'system' | null;
  last_interaction_at: number | null;
  waiting_since: number | null;
  first_reply_at: number | null;
  last_reply_at: number | null;
  snoozed_until: number | null;
  resolved_at: number | null;
  closed_at: number | null;
  next_sla_deadline_at: number | null;
  merged_into_id: number | null;
  trashed_at: number | null;
  listed: number;
  is_record: number;
  version: number;
  created_at: number;
  updated_at: number;
};
export type NewConversation = Pick<
  Conversation,
  | 'uuid'
  | 'reference'
  | 'business_id'
  | 'inbox_id'
  | 'channel'
  | 'contact_id'
  | 'subject'
  | 'status_id'
  | 'priority_id'
  | 'custom_attributes'
  | 'metadata'
  | 'is_record'
  | 'created_at'
>;
/** What a change may change; everything else of a row stays what it was born as, or is kept by its messages. */
export const changeable = [
  'business_id',
  'inbox_id',
  'contact_id',
  'subject',
  'status_id',
  'priority_id',
  'assignee_id',
  'team_id',
  'sla_policy_id',
  'summary_state',
  'sentiment',
  'language',
  'custom_attributes',
  'metadata',
  'message_count',
  'last_message_id',
  'last_message_at',
  'last_message_text',
  'last_message_by',
  'last_interaction_at',
  'waiting_since',
  'first_reply_at',
  'last_reply_at',
  'snoozed_until',
  'resolved_at',
  'closed_at',
  'next_sla_deadline_at',
  'merged_into_id',
  'trashed_at',
  'listed',
] as const satisfies readonly (keyof Conversation)[];
export type Changeable = Pick<Conversation, (typeof changeable)[number]>;
