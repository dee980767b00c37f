import type { Domain } from '../../domain/domain.ts';
import type { Media as DomainMedia } from '../../domain/media/media.ts';
import { isoTime } from '../../lib/clock.ts';
import { dateTime, type Infer, integer, named, nullable, object, text, uuid } from '../../lib/schema.ts';
import { mediaUrl } from '../media-url.ts';

export const Media = named(
  'Media',
  object({
    id: integer(),
    uuid: uuid(),
    filename: text(),
    content_type: text({ description: 'What the content shows itself to be.' }),
    size: integer({ description: 'In bytes.' }),
    width: nullable(integer({ description: 'Of a picture, in pixels.' })),
    height: nullable(integer()),
    message_id: nullable(integer({ description: 'The message that it is part of.' })),
    inline_id: nullable(text({ description: 'The Content-ID by which a message shows it.' })),
    url: text({
      description: 'Good for a day, without credentials; for seven in what webhooks are posted.',
    }),
    created_at: dateTime(),
  }),
);

export const presentMedia = (
  media: DomainMedia,
  domain: Pick<Domain, 'media'>,
  origin: string,
): Infer<typeof Media> => ({
  id: media.id,
  uuid: media.uuid,
  filename: media.filename,
  content_type: media.content_type,
  size: media.size,
  width: media.width,
  height: media.height,
  message_id: media.message_id,
  inline_id: media.inline_id,
  url: mediaUrl(origin, media, domain),
  created_at: isoTime(media.created_at),
});
