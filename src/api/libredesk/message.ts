import type { Domain } from '../../domain/domain.ts';
import type { Message as DomainMessage } from '../../domain/messages/messages.ts';
import { mediaUrl } from '../media-url.ts';
import { presentMessage } from './messages.shape.ts';

/** A message with its files, as whoever asks can fetch them. */
export function shown(domain: Domain, origin: string, message: DomainMessage) {
  const { uuid, subject } = domain.conversations.get(message.conversation_id);
  const attachments = domain.media.ofMessage(message.id).map((file) => ({
    name: file.filename,
    size: file.size,
    content_id: file.inline_id ?? '',
    content_type: file.content_type,
    disposition: file.inline_id === null ? ('attachment' as const) : ('inline' as const),
    uuid: file.uuid,
    url: mediaUrl(origin, file, domain),
    thumbnail_url: null,
  }));
  return presentMessage(message, { uuid, subject, systemId: domain.agents.systemId(), attachments });
}
