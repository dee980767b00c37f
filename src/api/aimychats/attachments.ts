import { fileIn, route } from '../../http/route.ts';
import { array, boolean, named, object, openObject, text } from '../../lib/schema.ts';
import { Attachment, linkFor, presentAttachment } from './attachments.shape.ts';
import { conversationIn } from './conversations.ts';
import { idIn, idParams, idText } from './ids.ts';

const tag = 'Attachments';
const path = '/v1/conversations/:id/attachments';
const countedAs = '/attachments';

export const listAttachments = route({
  method: 'get',
  path,
  operationId: 'listAttachments',
  tag,
  summary: 'List Attachments',
  description: 'Get all attachments for a conversation, oldest first.',
  access: 'messages:read',
  countedAs,
  params: idParams('conv'),
  returns: object({ data: array(Attachment) }),
  handle(call) {
    const { domain, actor, request } = call;
    const files = domain.attachments.of(actor, conversationIn(call));
    return { data: files.map((file) => presentAttachment(file, linkFor(request.origin, domain))) };
  },
});

export const uploadAttachment = route({
  method: 'post',
  path,
  operationId: 'uploadAttachment',
  tag,
  summary: 'Upload Attachment',
  description: 'Upload a file to a conversation. It is sent to nobody.',
  access: 'messages:write',
  countedAs,
  params: idParams('conv'),
  upload: { files: { file: { description: 'Its type is found out by looking at it.' } } },
  body: openObject(
    {},
    { filename: text({ maxLength: 500, description: 'What it is called, if not as it was sent.' }) },
  ),
  status: 201,
  returns: Attachment,
  change(call) {
    const { domain, actor, request, files, body } = call;
    const name = body.filename?.trim() === '' ? undefined : body.filename;
    const file = domain.attachments.add(actor, conversationIn(call), fileIn(files, 'file'), name);
    return presentAttachment(file, linkFor(request.origin, domain));
  },
});

export const deleteAttachment = route({
  method: 'delete',
  path: '/v1/attachments/:id',
  operationId: 'deleteAttachment',
  tag,
  summary: 'Delete Attachment',
  description: 'Delete an attachment for good. One that somebody else sent needs conversations:delete.',
  access: 'messages:write',
  params: idParams('att'),
  returns: named('DeletedAttachment', object({ deleted: boolean(), id: idText('att') })),
  change({ domain, actor, params }) {
    domain.attachments.remove(actor, idIn(domain, 'att', params.id));
    return { deleted: true, id: params.id };
  },
});
