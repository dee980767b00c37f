import type { Domain } from '../../domain/domain.ts';
import type { Message as DomainMessage } from '../../domain/messages/messages.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import { remotePicturesIn } from '../../lib/html-pictures.ts';
import {
  array,
  boolean,
  dateTime,
  email,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '../../lib/schema.ts';
import { Media, presentMedia } from './media.shape.ts';

const addresses = array(email(), { maxItems: 100 });
export const contentType = oneOf('text', 'html');
export const mention = object({ who: oneOf('agent', 'team'), id: integer() });
export const envelope = { to: addresses, cc: addresses, bcc: addresses, subject: text({ maxLength: 998 }) };

export const Message = named(
  'Message',
  object(
    {
      id: integer(),
      uuid: uuid(),
      conversation_id: integer(),
      kind: oneOf('incoming', 'outgoing', 'activity'),
      private: boolean(),
      sender: object({
        kind: oneOf('agent', 'contact', 'bot', 'system'),
        id: nullable(integer()),
        name: text(),
      }),
      content: text(),
      content_type: contentType,
      text: text({ description: 'The same as plain text.' }),
      remote_images: integer({ description: 'How many of its pictures lie on the servers of others.' }),
      status: oneOf('received', 'scheduled', 'pending', 'sent', 'delivered', 'read', 'failed'),
      failure: nullable(text({ description: 'Why it failed.' })),
      mentions: array(mention),
      attachments: array(Media),
      send_at: nullable(dateTime()),
      sent_at: nullable(dateTime()),
      created_at: dateTime(),
      updated_at: dateTime(),
    },
    { to: array(text()), cc: array(text()), bcc: array(text()), from: array(text()), subject: text() },
  ),
);

export const presentMessage = (
  message: DomainMessage,
  domain: Domain,
  origin: string,
): Infer<typeof Message> => ({
  id: message.id,
  uuid: message.uuid,
  conversation_id: message.conversation_id,
  kind: message.kind,
  private: message.private === 1,
  sender: { kind: message.sender_kind, id: message.sender_id, name: senderName(message, domain) },
  content: message.content,
  content_type: message.content_type,
  text: message.text,
  remote_images: message.content_type === 'html' ? remotePicturesIn(message.content).length : 0,
  status: message.status,
  failure: message.failure,
  mentions: message.private === 1 ? domain.messages.mentionsIn(message.id) : [],
  attachments: domain.media.ofMessage(message.id).map((file) => presentMedia(file, domain, origin)),
  ...JSON.parse(message.meta),
  send_at: isoTimeOrNull(message.send_at),
  sent_at: isoTimeOrNull(message.sent_at),
  created_at: isoTime(message.created_at),
  updated_at: isoTime(message.updated_at),
});

function senderName({ sender_kind: kind, sender_id: id }: DomainMessage, { agents, contacts }: Domain) {
  const person = id === null ? undefined : kind === 'contact' ? contacts.find(id) : agents.find(id);
  return person ? `${person.first_name} ${person.last_name}`.trim() : '';
}
