import type { Store } from '../../store/store.ts';
import type { Conversation } from '../conversations/conversations.ts';
import type { Parcel, Side, Utterance } from '../intelligence.ts';
import { ownTopic, type Topic } from '../topics.ts';
import type { Extent, Summary } from './row.ts';

type Said = { id: number; sender_kind: string; name: string; text: string };
/** `isWhole`: nothing between the beginning and the end was left out. */
export type Read = { conversationId: number; parcel: Parcel; extent: Extent; isWhole: boolean };

/** More of one message says no more about the conversation. */
const LONGEST_MESSAGE = 8000;
const MOST_MESSAGES = 500;
/** Of what is longer, the beginning and the end are read: why somebody wrote, and how it stands. */
const BEGINNING = 10_000;
const END = 30_000;

/** What was said to and by the contact, as whoever is to understand it gets it. Notes among agents are no part of it. */
export function parcels(store: Store) {
  const said = (direction: 'asc' | 'desc') =>
    store.rows<[{ conversationId: number; longest: number; limit: number }], Said>(
      `parcels.said ${direction}`,
      `select messages.id, messages.sender_kind, substr(messages.text, 1, @longest) as text,
              trim(coalesce(iif(messages.sender_kind = 'contact', contacts.first_name || ' ' || contacts.last_name,
                                agents.first_name || ' ' || agents.last_name), '')) as name
       from messages
       left join contacts on messages.sender_kind = 'contact' and contacts.id = messages.sender_id
       left join agents on messages.sender_kind = 'agent' and agents.id = messages.sender_id
       where messages.conversation_id = @conversationId and messages.kind in ('incoming', 'outgoing') and messages.private = 0
         and messages.status <> 'scheduled'
       order by messages.id ${direction} limit @limit`,
    );
  const [oldest, newest] = [said('asc'), said('desc')];

  function read(conversation: Conversation, summary: Summary, topics: readonly Topic[]): Read {
    const wanted = { conversationId: conversation.id, longest: LONGEST_MESSAGE, limit: MOST_MESSAGES };
    const start = within(oldest.all(wanted), BEGINNING);
    const end = within(newest.all(wanted), END).reverse();
    const from = end[0]?.id ?? 0;
    const all = [...start.filter(({ id }) => id < from), ...end];
    const parcel: Parcel = {
      subject: conversation.subject === '' ? null : conversation.subject,
      messages: all.filter(({ text }) => text.trim() !== '').map(uttered),
      topics: topics.map(ownTopic),
      style: summary.style,
      language: summary.wanted_language,
    };
    const extent = { message_id: all.at(-1)?.id ?? null, message_count: conversation.message_count };
    return { conversationId: conversation.id, parcel, extent, isWhole: from <= (start.at(-1)?.id ?? 0) };
  }

  return { read };
}

/** As many as have room; the first one has. */
function within(all: readonly Said[], room: number) {
  let used = 0;
  return all.filter(({ text }, nth) => {
    used += text.length;
    return nth === 0 || used <= room;
  });
}

const uttered = ({ sender_kind: kind, name, text }: Said): Utterance => ({
  by: sideOf(kind),
  name: name === '' ? null : name,
  text,
});
// What the program itself says is no agent's word.
const sideOf = (kind: string): Side => (kind === 'contact' || kind === 'agent' ? kind : 'bot');
