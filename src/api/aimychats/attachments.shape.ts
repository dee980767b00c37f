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
    url: text({ description: 'Works without credentials for a day; in events for a week.' }),
    created_at: dateTime(),
  }),
);

export type LinkTo = (file: Media) => string;
export const linkFor =
  (origin: string, domain: Pick<Domain, 'media'>): LinkTo =>
  (file) =>
    mediaUrl(origin, file, domain);

export const presentAttachment = (file: Media, linkTo: LinkTo): Infer<typeof Attachment> => ({
  id: prefixed('att', file.uuid),
  filename: file.filename,
  size: file.size,
  mime_type: file.content_type,
  url: linkTo(file),
  created_at: isoTime(file.created_at),
});
