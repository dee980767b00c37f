import type { ActionItem, Feeling, IssueType, SummaryStyle } from '../domain/intelligence.ts';

/** A conversation as every format gets it. Times are milliseconds, and what was said is read only when it is asked for. */
export type Talk = {
  id: number;
  uuid: string;
  reference: number;
  subject: string;
  status: string;
  priority: string | null;
  channel: string;
  inbox: string;
  business: string;
  team: string | null;
  assignee: Person | null;
  contact: Person & { phone: string | null };
  tags: string[];
  custom_attributes: Record<string, unknown>;
  metadata: Record<string, unknown>;
  message_count: number;
  created_at: number;
  updated_at: number;
  last_message_at: number | null;
  first_reply_at: number | null;
  resolved_at: number | null;
  closed_at: number | null;
  /** With the next two: as it was understood last. */
  language: string | null;
  sentiment: Feeling | null;
  /** The weightiest first. */
  topics: string[];
  /** The newest, where there is one and it may be read. */
  summary: Summarised | null;
  /** Oldest first; to be gone through once. */
  messages: Iterable<Said>;
};
export type Summarised = {
  title: string;
  content: string;
  action_items: ActionItem[];
  issue_type: IssueType | null;
  style: SummaryStyle;
  language: string | null;
  engine: 'built_in' | 'model';
  model: string | null;
  finished_at: number;
};
export type Person = { id: number; name: string; email: string | null };
export type Said = {
  id: number;
  uuid: string;
  kind: 'incoming' | 'outgoing';
  isNote: boolean;
  sender: {
    kind: 'agent' | 'contact' | 'bot' | 'system';
    id: number | null;
    name: string;
    email: string | null;
  };
  content: string;
  content_type: 'text' | 'html';
  text: string;
  status: string;
  failure: string | null;
  envelope: { to?: string[]; cc?: string[]; subject?: string };
  external_id: string | null;
  created_at: number;
  sent_at: number | null;
  attachments: Attached[];
};
export type Attached = {
  uuid: string;
  filename: string;
  content_type: string;
  size: number;
  sha256: string;
  /** Where it lies: in the archive with the document, or behind a link that works for as long as the export is kept. */
  place: string;
};

/** All of them, from the beginning each time it is called. */
export type Talks = () => Iterable<Talk>;
