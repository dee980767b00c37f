import type { Domain } from '../../domain/domain.ts';
import type { Media } from '../../domain/media/media.ts';
import { isoTime } from '../../lib/clock.ts';
import { prefixed } from '../../lib/ids.ts';
import { dateTime, type Infer, integer, named, object, text } from '../../lib/schema.ts';
import { mediaUrl } from '../media-url.ts';
import { idText } from './ids.ts';

export const Attachment = named(
  'Attachment',
  object({
    id: idText('att'),
    filename: text(),
    size: integer({ minimum: 0, description: 'In bytes.' }),
    mime_type: text(),
    url: text({ description: 'Works without credentials for a day. In events it begins with the path.' }),
    created_at: dateTime(),
  }),
);

export const presentAttachment = (
  file: Media,
  domain: Pick<Domain, 'media'>,
  origin: string,
): Infer<typeof Attachment> => ({
  id: prefixed('att', file.uuid),
  filename: file.filename,
  size: file.size,
  mime_type: file.content_type,
  url: mediaUrl(origin, file, domain),
  created_at: isoTime(file.created_at),
});
