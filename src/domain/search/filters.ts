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
};
type Narrowing = Exclude<keyof Filters, 'notes'>;

const ofConversation: Partial<Record<Narrowing, string>> = {
  statusId: 'conversations.status_id = @statusId',
  assigneeId: 'coalesce(conversations.assignee_id, 0) = @assigneeId',
  teamId: 'coalesce(conversations.team_id, 0) = @teamId',
  inboxId: 'conversations.inbox_id = @inboxId',
  tagId: `exists (select 1 from conversation_tags
                  where conversation_id = conversations.id and tag_id = @tagId)`,
};
const ofMessage: Partial<Record<Narrowing, string>> = {
  from: 'messages.created_at >= @from',
  until: 'messages.created_at < @until',
};

/** A search put into SQL: what FTS5 is asked, and what conversation and message must be besides. */
export type Wanted = {
  match: string;
  conversation: string;
  message: string;
  bound: Record<string, SqlValue>;
};

export function wanted(actor: Actor, query: Query, filters: Filters, { conversationId, contactIds }: Exact): Wanted {
  const visible = visibleTo(actor);
  const conversation = ['conversations.listed = 1', visible.sql, ...conditions(ofConversation, filters)];
  const bound: Record<string, SqlValue> = { ...visible.bound, ...given(filters) };
  if (conversationId !== null) {
    conversation.push('conversations.id <> @exactId');
    bound.exactId = conversationId;
  }
  if (contactIds.length > 0) {
    conversation.push('conversations.contact_id not in (select value from json_each(@exactContacts))');
    bound.exactContacts = JSON.stringify(contactIds);
  }
  return {
    match: matchExpression(query, columnsFor(actor), scopeFor(actor, filters)),
    conversation: conversation.join(' and '),
    message: conditions(ofMessage, filters).join(' and '),
    bound,
  };
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

const conditions = (known: Partial<Record<Narrowing, string>>, filters: Filters) =>
  Object.entries(known)
    .filter(([name]) => filters[name as Narrowing] !== undefined)
    .map(([, sql]) => sql);

const given = ({ notes: _, ...filters }: Filters) =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as Record<string, number>;
