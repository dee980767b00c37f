import type { Message as DomainMessage, Envelope } from '../../domain/messages/row.ts';
import { writtenOf } from '../../domain/messages/writing.ts';
import { type Call, route } from '../../http/route.ts';
import { SECOND } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { array, boolean, described, integer, named, object, oneOf, text } from '../../lib/schema.ts';
import { applyChange, ConversationChange } from './conversing.ts';
import { contentType, envelope, Message, mention, presentMessage } from './messages.shape.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { presentGoingOut } from './presence.shape.ts';
import { idParams } from './shapes.ts';

const tag = 'Messages';
const LONGEST_UNDO_S = 120;

export const listMessages = route({
  method: 'get',
  path: '/api/v1/conversations/:id/messages',
  tag,
  summary: 'What was said in a conversation',
  description: 'The newest first, private notes among them.',
  access: 'messages:read',
  params: idParams,
  query: object({}, pageQuery),
  returns: pageOf(Message),
  handle({ domain, actor, request, params, query }) {
    const id = domain.idOf('conversations', params.id);
    const read = (before: number, limit: number) => domain.messages.thread(actor, id, before, limit);
    return paged(query, NEWEST, read, (message) => presentMessage(message, domain, request.origin));
  },
});

export const NewMessage = named(
  'NewMessage',
  object(
    { content: text({ maxLength: 500_000 }) },
    {
      content_type: contentType,
      private: boolean({ description: 'A note among agents: it is sent to nobody.' }),
      mentions: array(mention, {
        maxItems: 50,
        description:
          'Whom a note calls on: agents who may see the conversation, teams in which somebody may.',
      }),
      attachments: array(integer(), { maxItems: 50, description: 'Ids of uploaded media.' }),
      ...envelope,
      sender: oneOf('agent', 'contact'),
      undo_seconds: integer({
        minimum: 1,
        maximum: LONGEST_UNDO_S,
        description: 'Goes out after so many seconds, unless undone before.',
      }),
      seen_up_to: integer({
        minimum: 0,
        description:
          'The newest message you have seen. Has somebody written since, the answer is 409 `newer_message` with their ' +
          'newest in `details.message`. Is a colleague just sending a reply that can still be undone, it is 409 ' +
          '`reply_going_out` with who it is in `details.reply`.',
      }),
      send_anyway: boolean(),
      change: described(
        'What becomes of the conversation: both, or, where one of them is refused, neither.',
        ConversationChange,
      ),
    },
  ),
);

export const createMessage = route({
  method: 'post',
  path: '/api/v1/conversations/:id/messages',
  tag,
  summary: 'Reply to the contact, or leave a note',
  description: 'Your draft of it is gone with it.',
  access: 'messages:write',
  params: idParams,
  body: NewMessage,
  status: 201,
  returns: Message,
  prepare: ({ body }) => writtenOf(body.content, body.content_type ?? 'text'),
  change(call, written) {
    const { domain, actor, request, params, body } = call;
    const { messages, clock } = domain;
    const id = domain.idOf('conversations', params.id);
    const wanted = { written, attachmentIds: body.attachments, envelope: envelopeOf(body) };
    const shown = (message: DomainMessage) => presentMessage(message, domain, request.origin);
    const said = (message: DomainMessage) => {
      if (body.change) applyChange(domain, actor, id, body.change);
      return shown(message);
    };
    if (body.sender === 'contact') return said(messages.receive(actor, id, wanted));
    if (body.private) return said(messages.note(actor, id, { ...wanted, mentions: body.mentions }));
    if (body.seen_up_to !== undefined && !body.send_anyway) {
      refuseOverlooking(call, id, body.seen_up_to);
      refuseTogether(call, id);
    }
    const sendAt = body.undo_seconds === undefined ? null : clock.now() + body.undo_seconds * SECOND;
    return said(messages.reply(actor, id, { ...wanted, sendAt }));
  },
});

type Asked = Pick<Call, 'domain' | 'actor' | 'request'>;

function refuseOverlooking({ domain, actor, request }: Asked, conversationId: number, seenUpTo: number) {
  const newer = domain.messages.overlooked(actor, conversationId, seenUpTo);
  if (!newer) return;
  const sentence = 'Somebody has written since you last looked. Read it, or send yours anyway.';
  const message = presentMessage(newer, domain, request.origin);
  throw Problem.conflict('newer_message', sentence, { message });
}

/** Two who answer at the same time would otherwise both be sent before either sees the other's. */
function refuseTogether({ domain, actor }: Asked, conversationId: number) {
  const other = domain.messages.goingOutFromOthers(actor, conversationId);
  if (!other) return;
  const sentence = 'A colleague is just sending a reply. Wait for it, or send yours anyway.';
  throw Problem.conflict('reply_going_out', sentence, { reply: presentGoingOut(other) });
}

const envelopeOf = ({ to, cc, bcc, subject }: Envelope): Envelope => ({
  ...(to && { to }),
  ...(cc && { cc }),
  ...(bcc && { bcc }),
  ...(subject !== undefined && { subject }),
});

export const getMessage = route({
  method: 'get',
  path: '/api/v1/messages/:id',
  tag,
  summary: 'Get a message',
  access: 'messages:read',
  params: idParams,
  returns: Message,
  handle: ({ domain, actor, request, params }) =>
    presentMessage(
      domain.messages.visible(actor, domain.idOf('messages', params.id)),
      domain,
      request.origin,
    ),
});

export const retryMessage = route({
  method: 'post',
  path: '/api/v1/messages/:id/retry',
  tag,
  summary: 'Send a failed message again',
  access: 'messages:write',
  params: idParams,
  returns: Message,
  change: ({ domain, actor, request, params }) =>
    presentMessage(domain.messages.retry(actor, domain.idOf('messages', params.id)), domain, request.origin),
});

export const undoMessage = route({
  method: 'post',
  path: '/api/v1/messages/:id/undo',
  tag,
  summary: 'Take a reply back that has not gone out yet',
  description: 'Answers with the message, which is your draft again unless you have begun another.',
  access: 'messages:write',
  params: idParams,
  returns: Message,
  change({ domain, actor, request, params }) {
    const id = domain.idOf('messages', params.id);
    const shown = presentMessage(domain.messages.visible(actor, id), domain, request.origin);
    domain.messages.undo(actor, id);
    return { ...shown, attachments: shown.attachments.map((file) => ({ ...file, message_id: null })) };
  },
});

export const addReceipt = route({
  method: 'post',
  path: '/api/v1/messages/:id/receipts',
  tag,
  summary: 'Tell what became of a message',
  description:
    'For programs behind an inbox of the channel `api`: the contact got it, has read it, or never will.',
  access: 'messages:write_as_contact',
  params: idParams,
  body: object({ status: oneOf('delivered', 'read', 'failed') }, { reason: text({ maxLength: 500 }) }),
  returns: Message,
  change({ domain, actor, request, params, body }) {
    const { id } = domain.messages.visible(actor, domain.idOf('messages', params.id));
    return presentMessage(domain.messages.receipt(id, body), domain, request.origin);
  },
});
