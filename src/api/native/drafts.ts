import type { Draft as DomainDraft } from '../../domain/messages/drafts.ts';
import { type Call, route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import {
  array,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  text,
} from '../../lib/schema.ts';
import { envelope } from './messages.shape.ts';
import { idParams, idText } from './shapes.ts';

const tag = 'Drafts';
const kind = oneOf('reply', 'note');
const attachments = array(integer(), {
  maxItems: 50,
  uniqueItems: true,
  description: 'Ids of media that you have uploaded.',
});
const replaces = dateTime({
  description:
    'The `updated_at` of the draft that you know; null if you know of none. Has another been saved since, the answer is ' +
    '409 `newer_draft` with it in `details.draft`.',
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
  body: object({ content: text({ maxLength: 500_000 }) }, { ...particulars, replaces: nullable(replaces) }),
  returns: Draft,
  change(call) {
    const { domain, actor, body } = call;
    const { content, replaces: known, ...meta } = body;
    const { id, isPrivate } = refuseNewer(call, known);
    domain.messages.saveDraft(actor, id, isPrivate, content, meta);
    return saved(domain.messages.draftOf(actor, id, isPrivate));
  },
});

export const deleteDraft = route({
  method: 'delete',
  path: '/api/v1/conversations/:id/drafts/:kind',
  tag,
  summary: 'Throw away what you have begun to write',
  access: 'messages:write',
  params: object({ id: idText, kind }),
  query: object({}, { replaces }),
  returns: null,
  change(call) {
    const { id, isPrivate } = refuseNewer(call, call.query.replaces);
    call.domain.messages.dropDraft(call.actor, id, isPrivate);
  },
});

type Asked = Pick<Call<{ id: string; kind: 'reply' | 'note' }>, 'domain' | 'actor' | 'params'>;

/** Somebody who writes in two windows would lose in each what they wrote in the other. */
function refuseNewer({ domain, actor, params }: Asked, known: string | null | undefined) {
  const place = { id: domain.idOf('conversations', params.id), isPrivate: params.kind === 'note' };
  const there = domain.messages.draftOf(actor, place.id, place.isPrivate);
  if (!there || known === undefined || known === isoTime(there.updated_at)) return place;
  const sentence = 'You have written something else here since, in another window. Look at it first.';
  throw Problem.conflict('newer_draft', sentence, { draft: presentDraft(there) });
}

function saved(draft: DomainDraft | undefined) {
  if (!draft) throw new Error('A draft is gone in the transaction that saved it.');
  return presentDraft(draft);
}

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
