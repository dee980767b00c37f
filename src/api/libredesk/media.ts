import type { Media as DomainMedia } from '../../domain/media/media.ts';
import { fileIn, route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  openObject,
  text,
  uuid,
} from '../../lib/schema.ts';
import { mediaUrl } from '../media-url.ts';
import { succeeded, success } from './envelope.ts';

const Media = named(
  'Media',
  object({
    id: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
    uuid: uuid(),
    store: oneOf('fs'),
    filename: text(),
    content_type: text(),
    content_id: text(),
    model_id: nullable(integer()),
    model_type: nullable(oneOf('messages')),
    disposition: oneOf('attachment', 'inline'),
    size: integer(),
    meta: object({}, { width: integer(), height: integer() }),
    url: text({ description: 'Good for a day, without credentials.' }),
  }),
);

export const uploadMedia = route({
  method: 'post',
  path: '/api/v1/media',
  operationId: 'handleMediaUpload',
  tag: 'Media',
  summary: 'Media Upload',
  description: 'Name its id among the attachments of a message within seven days, or it is removed.',
  access: 'messages:write',
  upload: { files: { files: { description: 'File to upload' } } },
  body: named(
    'MediaUploadRequest',
    openObject({}, { inline: boolean({ description: 'For a picture in the text.' }) }),
  ),
  returns: named('MediaResponse', success(Media)),
  change({ domain, actor, request, files, body }) {
    const media = domain.media.add(actor, fileIn(files, 'files'), body.inline ? domain.ids.uuid() : null);
    return succeeded(presentMedia(media, mediaUrl(request.origin, media, domain)));
  },
});

const presentMedia = (media: DomainMedia, url: string): Infer<typeof Media> => ({
  id: media.id,
  created_at: isoTime(media.created_at),
  updated_at: isoTime(media.created_at),
  uuid: media.uuid,
  store: 'fs',
  filename: media.filename,
  content_type: media.content_type,
  content_id: media.inline_id ?? '',
  model_id: media.message_id,
  model_type: media.message_id === null ? null : 'messages',
  disposition: media.inline_id === null ? 'attachment' : 'inline',
  size: media.size,
  meta: {
    ...(media.width !== null && { width: media.width }),
    ...(media.height !== null && { height: media.height }),
  },
  url,
});
