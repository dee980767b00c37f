import { marked, type Snippet, snippet } from '../../lib/snippet.ts';
import type { Term } from '../../lib/word-terms.ts';
import type { Core } from '../core.ts';
import { scorer } from './relevance.ts';

type ConversationRow = {
  id: number;
  uuid: string;
  reference: number;
  business_id: number;
  inbox_id: number;
  channel: string;
  contact_id: number;
  contact_name: string;
  subject: string;
  status_id: number;
  priority_id: number | null;
  assignee_id: number | null;
  team_id: number | null;
  message_count: number;
  last_message_at: number | null;
  created_at: number;
};
type MessageRow = {
  id: number;
  uuid: string;
  conversation_id: number;
  kind: 'incoming' | 'outgoing';
  private: number;
  sender_kind: 'agent' | 'contact' | 'bot' | 'system';
  sender_id: number | null;
  created_at: number;
  beginning: string;
};
export type FoundConversation = ConversationRow & { subject_html: string };
export type FoundMessage = Omit<MessageRow, 'beginning'> & { snippet: Snippet };
export type Found = {
  conversation: FoundConversation;
  message: FoundMessage | null;
  score: number;
  why: 'reference' | 'contact' | 'words';
};
/** What a page is made of before it is described. */
export type Item = { conversationId: number; messageId: number | null; why: Found['why'] };
export type Scorable = { id: number; text: string; title: string; at: number };

/** What people are shown of what was found. */
export function foundDetails({ store, clock }: Pick<Core, 'store' | 'clock'>) {
  const conversations = store.rows<[ids: string], ConversationRow>(
    'search.conversations',
    `select conversations.id, conversations.uuid, reference, conversations.business_id, inbox_id, channel, contact_id,
            coalesce(nullif(trim(contacts.first_name || ' ' || contacts.last_name), ''), contacts.email, contacts.phone, '')
              as contact_name, subject, status_id, priority_id,
            assignee_id, team_id, message_count, last_message_at, conversations.created_at
     from conversations join contacts on contacts.id = contact_id
     where conversations.id in (select value from json_each(?))`,
  );
  // A mail may be as long as a book; what is shown of it, and how much it says, the beginning tells.
  const messages = store.rows<[ids: string], MessageRow>(
    'search.messages',
    `select id, uuid, conversation_id, kind, private, sender_kind, sender_id, created_at,
            substr(text, 1, 20000) as beginning
     from messages where id in (select value from json_each(?))`,
  );
  const scorables = store.rows<[ids: string], Scorable>(
    'search.scorables',
    `select messages.id, iif(octet_length(text) <= 2000, text, substr(text, 1, 2000)) as text, subject as title,
            messages.created_at as at
     from json_each(?) cross join messages on messages.id = value
     join conversations on conversations.id = conversation_id`,
  );

  function describe(items: readonly Item[], terms: readonly Term[]): Found[] {
    const conversation = byId(conversations.all(idsOf(items.map(({ conversationId }) => conversationId))));
    const message = byId(messages.all(idsOf(items.flatMap(({ messageId }) => messageId ?? []))));
    return items.flatMap(({ conversationId, messageId, why }) => {
      const row = conversation.get(conversationId);
      if (!row) return [];
      const found = messageId === null ? undefined : message.get(messageId);
      return {
        conversation: { ...row, subject_html: marked(row.subject, terms) },
        message: found ? presented(found, terms) : null,
        score: why === 'words' ? scored(found, row, terms) : 1,
        why,
      };
    });
  }

  const scored = (message: MessageRow | undefined, row: ConversationRow, terms: readonly Term[]) =>
    scorer(
      terms,
      clock.now(),
    )({
      text: message?.beginning ?? '',
      title: row.subject,
      at: message?.created_at ?? row.created_at,
    });

  return { describe, scorables: (ids: readonly number[]) => scorables.all(idsOf(ids)) };
}

function presented({ beginning, ...message }: MessageRow, terms: readonly Term[]): FoundMessage {
  return { ...message, snippet: snippet(beginning, terms) };
}

const idsOf = (ids: readonly number[]) => JSON.stringify(ids);
const byId = <R extends { id: number }>(rows: readonly R[]) => new Map(rows.map((row) => [row.id, row]));
