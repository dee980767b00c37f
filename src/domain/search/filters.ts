import type { SqlValue } from '../../store/sql-value.ts';
import type { Actor } from '../actor.ts';
import { visibleTo } from '../conversations/access.ts';
import type { Exact } from './exact.ts';
import { NOTE, ofBusiness } from './index-rows.ts';
import { matchExpression, type Query } from './query.ts';

/** What may be asked for besides words. Nobody is assigned: 0; no team: 0. */
export type Filters = {
  statusId?: number;
  assigneeId?: number;
  teamId?: number;
  inboxId?: number;
  tagId?: number;
  /** Of the messages: from this instant, and before that one. */
  from?: number;
  until?: number;
  notes?: 'with' | 'without' | 'only';
  /** One of each that is given, as the conversation was understood last. */
  sentiments?: readonly string[];
  languages?: readonly string[];
  topics?: readonly string[];
  tags?: readonly string[];
  channels?: readonly string[];
  otherChannelsThan?: readonly string[];
  /** What became of its summary. */
  summaryState?: 'processing' | 'completed' | 'failed';
  /** The same, where one that was never asked for is as good as this one. */
  summaryStanding?: 'completed';
  /** Of the conversations, as `from` and `until` are of the messages. */
  begunFrom?: number;
  begunUntil?: number;
};
type Narrowing = Exclude<keyof Filters, 'notes'>;

const ofConversation: Known = {
  statusId: 'conversations.status_id = @statusId',
  assigneeId: 'coalesce(conversations.assignee_id, 0) = @assigneeId',
  teamId: 'coalesce(conversations.team_id, 0) = @teamId',
  inboxId: 'conversations.inbox_id = @inboxId',
  tagId: `exists (select 1 from conversation_tags
                  where conversation_id = conversations.id and tag_id = @tagId)`,
  sentiments: 'conversations.sentiment in (select value from json_each(@sentiments))',
  languages: 'conversations.language in (select value from json_each(@languages))',
  topics: `exists (select 1 from conversation_topics
                   where conversation_id = conversations.id and folded in (select value from json_each(@topics)))`,
  tags: `exists (select 1 from conversation_tags join tags on tags.id = tag_id
                 where conversation_id = conversations.id and tags.name in (select value from json_each(@tags)))`,
  channels: 'conversations.channel in (select value from json_each(@channels))',
  otherChannelsThan: 'conversations.channel not in (select value from json_each(@otherChannelsThan))',
  summaryState: 'conversations.summary_state = @summaryState',
  summaryStanding: 'coalesce(conversations.summary_state, @summaryStanding) = @summaryStanding',
  begunFrom: 'conversations.created_at >= @begunFrom',
  begunUntil: 'conversations.created_at < @begunUntil',
};
const ofMessage: Known = {
  from: 'messages.created_at >= @from',
  until: 'messages.created_at < @until',
};

/** A condition on the table `conversations`, and what it is bound to. */
export type ConversationCondition = { sql: string; bound: Record<string, SqlValue> };
/** A search put into SQL: what FTS5 is asked, and what conversation and message must be besides. */
export type Wanted = {
  match: string;
  conversation: string;
  message: string;
  bound: Record<string, SqlValue>;
  /** Whether nothing narrows what the words find but that it must be listed. */
  isOfAll: boolean;
};

const LISTED = 'conversations.listed = 1';

/** What may be seen of what is asked for, whatever the words. */
export function conversationCondition(actor: Actor, filters: Filters): ConversationCondition {
  const visible = visibleTo(actor);
  const seen = visible.sql === 'true' ? [] : [visible.sql];
  const all = [LISTED, ...seen, ...conditions(ofConversation, filters)];
  return { sql: all.join(' and '), bound: { ...visible.bound, ...given(filters, ofConversation) } };
}

export function wantedOf(actor: Actor, query: Query, filters: Filters, exact: Exact): Wanted {
  const { sql, bound } = conversationCondition(actor, filters);
  const others = apartFrom(exact);
  return {
    match: matchExpression(query, columnsFor(actor), scopeFor(actor, filters)),
    conversation: [sql, ...others.sql].join(' and '),
    message: conditions(ofMessage, filters).join(' and '),
    isOfAll: sql === LISTED && others.sql.length === 0 && conditions(ofMessage, filters).length === 0,
    bound: { ...bound, ...others.bound, ...given(filters, ofMessage) },
  };
}

/** What was shown because it is meant exactly does not come again because of its words. */
function apartFrom({ conversationId, contactIds }: Exact) {
  const sql: string[] = [];
  if (conversationId !== null) sql.push('conversations.id <> @exactId');
  if (contactIds.length > 0)
    sql.push('conversations.contact_id not in (select value from json_each(@exactContacts))');
  return { sql, bound: { exactId: conversationId, exactContacts: JSON.stringify(contactIds) } };
}

/** Who may not read messages finds conversations by their titles only. */
const columnsFor = (actor: Actor) => (mayReadMessages(actor) ? 'text title' : 'title');
export const mayReadMessages = ({ kind, permissions }: Actor) =>
  kind === 'system' || permissions.has('messages:read');

function scopeFor(actor: Actor, { notes = 'with' }: Filters) {
  const seen = mayReadMessages(actor) ? notes : 'without';
  return [
    ...(actor.businessId === null ? [] : [`AND scope : "${ofBusiness(actor.businessId)}"`]),
    ...(seen === 'only' ? [`AND scope : "${NOTE}"`] : []),
    ...(seen === 'without' ? [`NOT scope : "${NOTE}"`] : []),
  ];
}

type Known = Partial<Record<Narrowing, string>>;
const namesIn = (known: Known, filters: Filters) =>
  (Object.keys(known) as Narrowing[]).filter((name) => filters[name] !== undefined);
const conditions = (known: Known, filters: Filters) =>
  namesIn(known, filters).map((name) => known[name] as string);
const given = (filters: Filters, known: Known) =>
  Object.fromEntries(namesIn(known, filters).map((name) => [name, boundAs(filters[name])]));
const boundAs = (value: Filters[Narrowing]): SqlValue =>
  typeof value === 'object' ? JSON.stringify(value.map((word) => word.toLowerCase())) : (value ?? null);
