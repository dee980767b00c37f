import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import { fileIn, route } from '../../http/route.ts';
import { boolean, integer, object, text, uuid } from '../../lib/schema.ts';
import { fileReply } from './file-reply.ts';
import { Media, presentMedia } from './media.shape.ts';
import { idParams } from './shapes.ts';

const tag = 'Media';

export const uploadMedia = route({
  method: 'post',
  path: '/api/v1/media',
  tag,
  summary: 'Upload a file',
  description:
    'Link it to a message within seven days, or it is removed. How large it may be, and which endings are refused, is in the settings.',
  access: 'messages:write',
  upload: { files: { file: { description: 'Its type is found out by looking at it.' } } },
  body: object(
    {},
    {
      inline: boolean({
        description:
          'For a picture within the text of a message. Its `inline_id` is what the text shows it by, as in ' +
          '`<img src="cid:…">`; name it among the attachments all the same.',
      }),
    },
  ),
  status: 201,
  returns: Media,
  change({ domain, actor, request, files, body }) {
    const add = body.inline ? domain.media.addInline : domain.media.add;
    return presentMedia(add(actor, fileIn(files, 'file')), domain, request.origin);
  },
});

export const getMedia = route({
  method: 'get',
  path: '/api/v1/media/:id',
  tag,
  summary: 'Get a file’s particulars and a fresh link to it',
  description:
    'Of your own uploads, of people’s pictures, and of what is part of a message that you may see.',
  access: 'messages:read',
  params: idParams,
  returns: Media,
  handle: ({ domain, actor, request, params }) =>
    presentMedia(visible(domain, actor, domain.idOf('media', params.id)), domain, request.origin),
});

function visible(domain: Domain, actor: Actor, id: number) {
  const found = domain.media.find(id);
  if (found?.message_id == null) return domain.media.visible(actor, id);
  domain.messages.visible(actor, found.message_id, { noun: 'file', id });
  return found;
}

export const deleteMedia = route({
  method: 'delete',
  path: '/api/v1/media/:id',
  tag,
  summary: 'Delete an upload',
  description: 'Only one that is part of nothing yet.',
  access: 'messages:write',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) => domain.media.destroy(actor, domain.idOf('media', params.id)),
});

export const downloadMedia = route({
  method: 'get',
  path: '/api/v1/media/:id/file',
  tag,
  summary: 'The file itself',
  description:
    'By the `url` of the file; parts of it with `Range`. An expired link is answered with 410, a forged one with 403.',
  access: 'public',
  params: object({ id: uuid() }),
  query: object({ expires: integer({ minimum: 0 }), signature: text({ maxLength: 100 }) }),
  produces: 'application/octet-stream',
  returns: null,
  status: 200,
  also: { 206: { description: 'A part of the file', schema: null } },
  async handle({ domain, params, query }) {
    const { filename, content_type: contentType, size, sha256 } = domain.media.withTicket(params.id, query);
    return fileReply(
      domain,
      { filename, contentType, size, sha256 },
      { expires: query.expires, ifLost: LOST },
    );
  },
});

const LOST = 'The content of this file is not in the data folder. Restore a backup.';
