import type { Wanted } from '../../domain/exports/exports.ts';
import { type Call, route } from '../../http/route.ts';
import { type Infer, integer, object, text, uuid } from '../../lib/schema.ts';
import { Export, ExportPreview, NewExport, presentExport } from './exports.shape.ts';
import { fileReply } from './file-reply.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';

const tag = 'Exports';
type Asking = Pick<Call, 'domain' | 'actor' | 'request'>;
const shownTo = ({ domain, actor, request }: Asking) => ({ domain, viewer: actor, origin: request.origin });

export const createExport = route({
  method: 'post',
  path: '/api/v1/exports',
  tag,
  summary: 'Export conversations as a file',
  description:
    'A job writes it: look at the export for its progress, or hear `export.progress` in the live stream, until ' +
    '`export.completed`. It holds what you may see at that moment, and is kept for seven days.',
  access: 'exports:write',
  body: NewExport,
  status: 202,
  returns: Export,
  change: (call) => presentExport(call.domain.exports.create(call.actor, wantedIn(call.body)), shownTo(call)),
});

export const previewExport = route({
  method: 'post',
  path: '/api/v1/exports/preview',
  tag,
  summary: 'Tell how much an export would be',
  description: 'Nothing is stored.',
  access: 'exports:write',
  body: NewExport,
  returns: ExportPreview,
  handle: ({ domain, actor, body }) => domain.exports.preview(actor, wantedIn(body)),
});

const wantedIn = ({ format, filters = {}, options = {} }: Infer<typeof NewExport>): Wanted => ({
  format,
  scope: filters,
  options,
});

export const listExports = route({
  method: 'get',
  path: '/api/v1/exports',
  tag,
  summary: 'List exports',
  description: 'The newest first: your own, or everybody’s for those who see every conversation.',
  access: 'exports:read',
  query: object({}, pageQuery),
  returns: pageOf(Export),
  handle(call) {
    const read = (before: number, limit: number) => call.domain.exports.page(call.actor, before, limit);
    return paged(call.query, NEWEST, read, (found) => presentExport(found, shownTo(call)));
  },
});

export const getExport = route({
  method: 'get',
  path: '/api/v1/exports/:id',
  tag,
  summary: 'Get an export: how far it is, and the link to its file',
  access: 'exports:read',
  params: idParams,
  returns: Export,
  handle: (call) => presentExport(call.domain.exports.visible(call.actor, idIn(call)), shownTo(call)),
});

export const cancelExport = route({
  method: 'post',
  path: '/api/v1/exports/:id/cancel',
  tag,
  summary: 'Stop an export that is being made',
  access: 'exports:write',
  params: idParams,
  returns: Export,
  change: (call) => presentExport(call.domain.exports.cancel(call.actor, idIn(call)), shownTo(call)),
});

export const deleteExport = route({
  method: 'delete',
  path: '/api/v1/exports/:id',
  tag,
  summary: 'Delete an export and its file',
  access: 'exports:write',
  params: idParams,
  returns: null,
  change: (call) => call.domain.exports.destroy(call.actor, idIn(call)),
});

const idIn = ({ domain, params }: Call<{ id: string }>) => domain.idOf('exports', params.id);

export const downloadExport = route({
  method: 'get',
  path: '/api/v1/exports/:id/download',
  tag,
  summary: 'The file of an export',
  description:
    'By its `download_url`; parts of it with `Range`. Once it has expired the answer is 410, to a forged link 403.',
  access: 'public',
  params: object({ id: uuid() }),
  query: object({ expires: integer({ minimum: 0 }), signature: text({ maxLength: 100 }) }),
  produces: 'application/octet-stream',
  returns: null,
  status: 200,
  also: { 206: { description: 'A part of the file', schema: null } },
  async handle({ domain, params, query }) {
    const { filename, content_type, sha256, size } = domain.exports.withTicket(params.id, query);
    const file = {
      filename: filename ?? 'export',
      contentType: content_type ?? 'application/octet-stream',
      sha256: sha256 ?? '',
      size: size ?? 0,
    };
    return fileReply(domain, file, { expires: query.expires, ifLost: LOST });
  },
});

const LOST =
  'The file of this export is not in the data folder: backups leave it out. Make the export again.';
