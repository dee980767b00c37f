import type { Outside, Parcel } from '../domain/channel.ts';
import { isoTime } from '../lib/clock.ts';

/** What a program behind an inbox reads of a message. */
export const letterOf = (
  { message, attachments, conversation, contact, sender }: Parcel,
  linkTo: Outside['linkTo'],
) => ({
  event: 'message.created',
  timestamp: isoTime(message.created_at),
  message: {
    id: message.id,
    uuid: message.uuid,
    content: message.content,
    content_type: message.content_type,
    text: message.text,
    sender,
    ...JSON.parse(message.meta),
    attachments: attachments.map((file) => ({
      id: file.id,
      uuid: file.uuid,
      name: file.filename,
      content_type: file.content_type,
      size: file.size,
      // The content shows it as `cid:` and this.
      inline_id: file.inline_id,
      url: linkTo(file),
    })),
  },
  conversation: {
    id: conversation.id,
    uuid: conversation.uuid,
    reference: String(conversation.reference),
    subject: conversation.subject,
  },
  contact: {
    id: contact.id,
    uuid: contact.uuid,
    first_name: contact.first_name,
    last_name: contact.last_name,
    email: contact.email,
    phone: contact.phone,
  },
});
