import type { FoundContact } from '../../domain/search/contact-search.ts';
import type { Found } from '../../domain/search/details.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  array,
  boolean,
  dateTime,
  described,
  type Infer,
  integer,
  named,
  nullable,
  number,
  object,
  oneOf,
  text,
  uuid,
} from '../../lib/schema.ts';

const FoundConversation = object({
  id: integer(),
  uuid: uuid(),
  reference: text(),
  business_id: integer(),
  inbox_id: integer(),
  channel: text(),
  contact: object({
    id: integer(),
    name: text({ description: 'Without one the email address or the number; of somebody unknown empty.' }),
  }),
  subject: text(),
  subject_html: text({ description: 'The subject as HTML, with what was found in it marked.' }),
  status_id: integer(),
  priority_id: nullable(integer()),
  assignee_id: nullable(integer()),
  team_id: nullable(integer()),
  message_count: integer(),
  last_message_at: nullable(dateTime()),
  created_at: dateTime(),
});
const FoundMessage = object({
  id: integer(),
  uuid: uuid(),
  conversation_id: integer(),
  kind: oneOf('incoming', 'outgoing'),
  private: boolean(),
  sender: object({ kind: oneOf('agent', 'contact', 'bot', 'system'), id: nullable(integer()) }),
  created_at: dateTime(),
  snippet: text({ description: 'Some 160 characters around what was found.' }),
  snippet_html: text({ description: 'The same as HTML, with <mark> around what was found.' }),
});
const Person = object({
  id: integer(),
  uuid: uuid(),
  business_id: integer(),
  first_name: text(),
  last_name: text(),
  email: nullable(text()),
  phone: nullable(text()),
  country: nullable(text()),
  avatar_media_id: nullable(integer()),
  blocked: boolean(),
  last_active_at: nullable(dateTime()),
  created_at: dateTime(),
});

export const SearchHit = named(
  'SearchHit',
  object({
    why: described(
      'The words were found, or what was typed is the number of the conversation, or the address, number or name of the contact.',
      oneOf('words', 'reference', 'contact'),
    ),
    score: number({ minimum: 0, description: 'From 0 to 1.' }),
    conversation: nullable(FoundConversation),
    message: nullable(FoundMessage),
    contact: nullable(Person),
  }),
);
type SearchHit = Infer<typeof SearchHit>;

export const SearchAnswer = named(
  'SearchAnswer',
  object({
    data: array(SearchHit),
    page: object({ next: nullable(text()), limit: integer(), has_more: boolean() }),
    meta: object({
      total: nullable(integer()),
      total_is_lower_bound: boolean(),
      nothing_to_look_for: boolean({ description: 'What was typed holds no word.' }),
      took_ms: number(),
    }),
  }),
);

export const presentFound = ({ why, score, conversation, message }: Found): SearchHit => ({
  why,
  score: rounded(score),
  conversation: presentConversation(conversation),
  message: message && presentMessage(message),
  contact: null,
});

export const presentPerson = ({ why, score, contact }: FoundContact): SearchHit => ({
  why,
  score: rounded(score),
  conversation: null,
  message: null,
  contact: {
    id: contact.id,
    uuid: contact.uuid,
    business_id: contact.business_id,
    first_name: contact.first_name,
    last_name: contact.last_name,
    email: contact.email,
    phone: contact.phone,
    country: contact.country,
    avatar_media_id: contact.avatar_media_id,
    blocked: contact.blocked_at !== null,
    last_active_at: isoTimeOrNull(contact.last_active_at),
    created_at: isoTime(contact.created_at),
  },
});

const presentConversation = ({ contact_id, contact_name, ...found }: Found['conversation']) => ({
  ...found,
  reference: String(found.reference),
  contact: { id: contact_id, name: contact_name },
  last_message_at: isoTimeOrNull(found.last_message_at),
  created_at: isoTime(found.created_at),
});

const presentMessage = (message: NonNullable<Found['message']>) => ({
  id: message.id,
  uuid: message.uuid,
  conversation_id: message.conversation_id,
  kind: message.kind,
  private: message.private === 1,
  sender: { kind: message.sender_kind, id: message.sender_id },
  created_at: isoTime(message.created_at),
  snippet: message.snippet.plain,
  snippet_html: message.snippet.html,
});

const rounded = (score: number) => Math.round(score * 1000) / 1000;
