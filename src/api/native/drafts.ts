import type { Draft as DomainDraft } from '../../domain/messages/drafts.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { array, dateTime, type Infer, integer, named, object, oneOf, text } from '../../lib/schema.ts';
import { envelope } from './messages.shape.ts';
import { idParams, idText } from './shapes.ts';

const tag = 'Drafts';
const kind = oneOf('reply', 'note');
const attachments = array(integer(), {
  maxItems: 50,
  uniqueItems: true,
  description: 'Ids of media that you have uploaded.',
});
const particulars = { ...envelope, attachments };
const Draft = named(
  'Draft',
  object({ conversation_id: integer(), kind, content: text(), updated_at: dateTime() }, particulars),
);

export const listDrafts = route({
  method: 'get',
  path: '/api/v1/drafts',
  tag,
  summary: 'What you have begun to write',
  access: 'messages:write',
  returns: object({ data: array(Draft) }),
  handle: ({ domain, actor }) => ({ data: domain.messages.draftsOf(actor).map(presentDraft) }),
});

export const listDraftsOfConversation = route({
  method: 'get',
  path: '/api/v1/conversations/:id/drafts',
  tag,
  summary: 'What you have begun to write in a conversation',
  access: 'messages:write',
  params: idParams,
  returns: object({ data: array(Draft) }),
  handle: ({ domain, actor, params }) => ({
    data: domain.messages.draftsIn(actor, domain.idOf('conversations', params.id)).map(presentDraft),
  }),
});

export const saveDraft = route({
  method: 'put',
  path: '/api/v1/conversations/:id/drafts/:kind',
  tag,
  summary: 'Keep what you have begun to write',
  access: 'messages:write',
  params: object({ id: idText, kind }),
  body: object({ content: text({ maxLength: 500_000 }) }, particulars),
  returns: null,
  change({ domain, actor, params, body: { content, ...meta } }) {
    const id = domain.idOf('conversations', params.id);
    domain.messages.saveDraft(actor, id, params.kind === 'note', content, meta);
  },
});

export const deleteDraft = route({
  method: 'delete',
  path: '/api/v1/conversations/:id/drafts/:kind',
  tag,
  summary: 'Throw away what you have begun to write',
  access: 'messages:write',
  params: object({ id: idText, kind }),
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.messages.dropDraft(actor, domain.idOf('conversations', params.id), params.kind === 'note'),
});

const presentDraft = (draft: DomainDraft): Infer<typeof Draft> => ({
  conversation_id: draft.conversation_id,
  kind: draft.private === 1 ? 'note' : 'reply',
  content: draft.content,
  to: draft.meta.to,
  cc: draft.meta.cc,
  bcc: draft.meta.bcc,
  subject: draft.meta.subject,
  attachments: draft.meta.attachments,
  updated_at: isoTime(draft.updated_at),
});
