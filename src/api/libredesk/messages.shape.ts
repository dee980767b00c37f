import type { Message as DomainMessage } from '../../domain/messages/messages.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  array,
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '../../lib/schema.ts';

const addresses = array(text());
const Attachment = object({
  name: text(),
  size: integer(),
  content_id: text(),
  content_type: text(),
  disposition: oneOf('attachment', 'inline'),
  uuid: uuid(),
  url: text(),
  thumbnail_url: nullable(text()),
});

export const Message = named(
  'Message',
  object({
    id: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
    uuid: uuid(),
    type: oneOf('incoming', 'outgoing', 'activity'),
    status: oneOf('pending', 'sent', 'received', 'failed'),
    conversation_id: integer(),
    conversation_uuid: uuid(),
    content: text(),
    text_content: text(),
    content_type: oneOf('html', 'text'),
    private: boolean(),
    sender_id: integer(),
    sender_type: oneOf('agent', 'contact'),
    meta: object({}, { to: addresses, cc: addresses, bcc: addresses, from: addresses, subject: text() }),
    attachments: array(Attachment),
  }),
);
type Message = Infer<typeof Message>;

/** What has arrived, or has even been read, was sent. */
const statusOf = {
  received: 'received',
  scheduled: 'pending',
  pending: 'pending',
  sent: 'sent',
  delivered: 'sent',
  read: 'sent',
  failed: 'failed',
} as const satisfies Record<DomainMessage['status'], Message['status']>;

type Place = { uuid: string; subject: string; systemId: number; attachments: Message['attachments'] };

/** Bots and the program itself speak as the System agent. */
export const presentMessage = (
  message: DomainMessage,
  { uuid, subject, systemId, attachments }: Place,
): Message => ({
  id: message.id,
  created_at: isoTime(message.created_at),
  updated_at: isoTime(message.updated_at),
  uuid: message.uuid,
  type: message.kind,
  status: statusOf[message.status],
  conversation_id: message.conversation_id,
  conversation_uuid: uuid,
  content: message.content,
  text_content: message.text,
  content_type: message.content_type,
  private: message.private === 1,
  sender_id: message.sender_id ?? systemId,
  sender_type: message.sender_kind === 'contact' ? 'contact' : 'agent',
  meta: metaOf(message, subject),
  attachments,
});

/** A message without a subject of its own speaks under that of its conversation; notes are sent nowhere. */
const metaOf = ({ kind, private: isPrivate, meta }: DomainMessage, subject: string): Message['meta'] => ({
  ...(kind !== 'activity' && isPrivate === 0 && subject !== '' && { subject }),
  ...JSON.parse(meta),
});
