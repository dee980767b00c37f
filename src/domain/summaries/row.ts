import type { Actor } from '../actor.ts';
import type { EventName } from '../event-names.ts';
import type { ActionItem, Feeling, IssueType, SummaryStyle } from '../intelligence.ts';

/** What was understood of a conversation at one time; JSON as SQLite has it. */
export type Summary = {
  id: number;
  uuid: string;
  conversation_id: number;
  state: 'processing' | 'completed' | 'failed';
  style: SummaryStyle;
  wanted_language: string | null;
  agent_id: number | null;
  language: string | null;
  title: string;
  content: string;
  action_items: string;
  sentiment: Feeling | null;
  topics: string;
  issue_type: IssueType | null;
  engine: 'built_in' | 'model' | null;
  engine_version: string | null;
  model: string | null;
  notice: string | null;
  failure: string | null;
  message_id: number | null;
  message_count: number;
  created_at: number;
  finished_at: number | null;
};
export type NewSummary = Pick<
  Summary,
  'uuid' | 'conversation_id' | 'style' | 'wanted_language' | 'agent_id' | 'created_at'
>;
/** How it should be; the language is an ISO 639 code, null: that of the conversation. */
export type Wish = { style?: SummaryStyle; language?: string | null };
/** Records what happened to a summary, as an event of its conversation. */
export type Telling = (name: EventName, actor: Actor, summary: Summary, data?: object) => void;
/** As far as it was read: up to which message, and how many there were. */
export type Extent = Pick<Summary, 'message_id' | 'message_count'>;
export type Finished = Extent &
  Pick<
    Summary,
    | 'id'
    | 'language'
    | 'title'
    | 'content'
    | 'action_items'
    | 'sentiment'
    | 'topics'
    | 'issue_type'
    | 'engine'
    | 'engine_version'
    | 'model'
    | 'notice'
    | 'finished_at'
  >;

export const actionItemsIn = ({ action_items: items }: Summary): ActionItem[] => JSON.parse(items);
export const topicsIn = ({ topics }: Summary): string[] => JSON.parse(topics);
