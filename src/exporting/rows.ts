import type { Condition } from '../domain/conversations/access.ts';
import type { Feeling } from '../domain/intelligence.ts';
import type { Sqlite } from '../store/open.ts';
import { parameters } from '../store/parameters.ts';
import type { SqlValue } from '../store/sql-value.ts';

/** What the statements answer; how it becomes a talk is in talks.ts. */
export type TalkRow = Record<
  | 'uuid'
  | 'subject'
  | 'status'
  | 'channel'
  | 'inbox'
  | 'business'
  | 'custom_attributes'
  | 'metadata'
  | 'topics',
  string
> &
  Record<'id' | 'reference' | 'contact_id' | 'message_count' | 'created_at' | 'updated_at', number> &
  Record<'last_message_at' | 'first_reply_at' | 'resolved_at' | 'closed_at' | 'assignee_id', number | null> &
  Record<'priority' | 'team' | 'assignee_name' | 'assignee_email' | 'language' | 'summary', string | null> &
  Record<'contact_email' | 'contact_phone', string | null> & {
    contact_name: string;
    tags: string;
    sentiment: Feeling | null;
  };
export type MessageRow = {
  id: number;
  uuid: string;
  kind: 'incoming' | 'outgoing';
  private: number;
  sender_kind: 'agent' | 'contact' | 'bot' | 'system';
  sender_id: number | null;
  sender_name: string | null;
  sender_email: string | null;
  content: string;
  content_type: 'text' | 'html';
  text: string;
  status: string;
  failure: string | null;
  meta: string;
  external_id: string | null;
  sent_at: number | null;
  created_at: number;
};
export type FileRow = {
  id: number;
  message_id: number;
  reference: number;
  uuid: string;
  filename: string;
  content_type: string;
  size: number;
  sha256: string;
};
type Named = Record<string, SqlValue>;

const personName = (table: string) => `trim(${table}.first_name || ' ' || ${table}.last_name)`;

/** The statements of an export, on the connection of its thread. */
export function exportStatements(db: Sqlite, wanted: Condition, still: Condition, withNotes: boolean) {
  function query<R>(sql: string, isOneColumn = false) {
    const { text, inPlaces } = parameters(sql);
    const prepared = db.prepare<unknown[], R>(text);
    const statement = isOneColumn ? prepared.pluck() : prepared;
    return (bound: Named) => statement.all(...inPlaces([bound]));
  }

  const ids = query<number>(
    `select conversations.id from conversations where ${wanted.sql} order by conversations.id`,
    true,
  );
  const talks = query<TalkRow>(
    `select conversations.id, conversations.uuid, conversations.reference, conversations.subject,
            statuses.name as status, priorities.name as priority, conversations.channel, inboxes.name as inbox,
            businesses.name as business, teams.name as team, conversations.assignee_id,
            ${personName('agents')} as assignee_name, agents.email as assignee_email,
            conversations.contact_id, ${personName('contacts')} as contact_name, contacts.email as contact_email,
            contacts.phone as contact_phone, conversations.custom_attributes, conversations.metadata,
            conversations.message_count, conversations.created_at, conversations.updated_at,
            conversations.last_message_at, conversations.first_reply_at, conversations.resolved_at,
            conversations.closed_at, conversations.language, conversations.sentiment,
            (select json_group_array(name order by position) from conversation_topics
             where conversation_topics.conversation_id = conversations.id) as topics,
            (select json_object('title', title, 'content', content, 'action_items', json(action_items),
               'issue_type', issue_type, 'style', style, 'language', language, 'engine', engine, 'model', model,
               'finished_at', finished_at)
             from summaries where summaries.conversation_id = conversations.id and state = 'completed'
             order by summaries.id desc limit 1) as summary,
            (select json_group_array(tags.name order by tags.name) from conversation_tags
             join tags on tags.id = conversation_tags.tag_id
             where conversation_tags.conversation_id = conversations.id) as tags
     from json_each(@ids) join conversations on conversations.id = json_each.value
     join statuses on statuses.id = conversations.status_id
     join inboxes on inboxes.id = conversations.inbox_id
     join businesses on businesses.id = conversations.business_id
     join contacts on contacts.id = conversations.contact_id
     left join priorities on priorities.id = conversations.priority_id
     left join teams on teams.id = conversations.team_id
     left join agents on agents.id = conversations.assignee_id
     where ${still.sql}
     order by conversations.id`,
  );
  const seen = `messages.kind in ('incoming', 'outgoing') and messages.status <> 'scheduled'
      ${withNotes ? '' : 'and messages.private = 0'}`;
  const messages = query<MessageRow>(
    `select messages.id, messages.uuid, messages.kind, messages.private, messages.sender_kind, messages.sender_id,
            iif(messages.sender_kind = 'contact', ${personName('contacts')}, ${personName('agents')}) as sender_name,
            iif(messages.sender_kind = 'contact', contacts.email, agents.email) as sender_email,
            messages.content, messages.content_type, messages.text, messages.status, messages.failure, messages.meta,
            messages.external_id, messages.sent_at, messages.created_at
     from messages
     left join contacts on messages.sender_kind = 'contact' and contacts.id = messages.sender_id
     left join agents on messages.sender_kind <> 'contact' and agents.id = messages.sender_id
     where messages.conversation_id = @id and messages.id > @after and ${seen}
     order by messages.id limit @limit`,
  );
  const files = query<FileRow>(
    `select media.id, media.message_id, conversations.reference, media.uuid, media.filename, media.content_type,
            media.size, media.sha256
     from messages join conversations on conversations.id = messages.conversation_id
     join media on media.message_id = messages.id
     where messages.conversation_id = @id and messages.id > @after and messages.id <= @upTo and ${seen}
     order by media.id`,
  );

  return {
    ids: () => ids(wanted.bound),
    talks: (page: readonly number[]) => talks({ ...still.bound, ids: JSON.stringify(page) }),
    messages: (id: number, after: number, limit: number) => messages({ id, after, limit }),
    files: (id: number, after: number, upTo: number) => files({ id, after, upTo }),
  };
}
export type ExportStatements = ReturnType<typeof exportStatements>;
