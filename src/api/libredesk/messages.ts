import type { Actor } from '../../domain/actor.ts';
import type { Domain } from '../../domain/domain.ts';
import type { Message as DomainMessage } from '../../domain/messages/messages.ts';
import { writtenOf } from '../../domain/messages/writing.ts';
import { route } from '../../http/route.ts';
import { isUuid } from '../../lib/ids.ts';
import { Problem } from '../../lib/problem.ts';
import {
  array,
  boolean,
  email,
  integer,
  list,
  named,
  object,
  oneOf,
  openObject,
  text,
} from '../../lib/schema.ts';
import { activitiesOf } from './activities.ts';
import { listed, listOf, pageOf, pageQuery, succeeded, success } from './envelope.ts';
import { conversationId, messageParams, threadParams, uuidParams } from './ids.ts';
import { shown } from './message.ts';
import { Message } from './messages.shape.ts';

const tag = 'Messages';
const SAID: readonly DomainMessage['kind'][] = ['incoming', 'outgoing'];

export const listMessages = route({
  method: 'get',
  path: '/api/v1/conversations/:uuid/messages',
  tag,
  summary: 'Get Messages',
  description: 'The newest first. Activities only where `type` asks for them.',
  access: 'messages:read',
  params: uuidParams,
  query: object(
    {},
    {
      ...pageQuery,
      private: boolean({ description: 'Filter by private messages (internal notes).' }),
      type: list(oneOf('incoming', 'outgoing', 'activity')),
    },
  ),
  returns: listOf(Message),
  handle({ domain, actor, request, params, query }) {
    const page = pageOf(query);
    const id = conversationId(domain, params.uuid);
    const { type: kinds = SAID, private: isPrivate } = query;
    if (kinds.includes('activity'))
      return activitiesOf(domain, actor, id, { kinds, isPrivate }, page, request);
    const { messages, total } = domain.messages.page(actor, id, { kinds, isPrivate }, page);
    return listed(
      messages.map((message) => shown(domain, request.origin, message)),
      page,
      total,
    );
  },
});

const addresses = array(email(), { maxItems: 100 });

export const sendMessage = route({
  method: 'post',
  path: '/api/v1/conversations/:cuuid/messages',
  tag,
  summary: 'Send Message',
  access: 'messages:write',
  params: threadParams,
  body: named(
    'MessageRequest',
    openObject(
      { message: text({ maxLength: 500_000, description: 'Message content' }) },
      {
        attachments: array(integer(), { maxItems: 50 }),
        private: boolean(),
        to: addresses,
        cc: addresses,
        bcc: addresses,
        sender_type: oneOf('agent', 'contact'),
        mentions: array(openObject({ type: oneOf('agent', 'team'), id: integer() }), { maxItems: 50 }),
      },
    ),
  ),
  returns: success(Message),
  prepare: ({ body }) => writtenOf(body.message, 'html'),
  change({ domain, actor, request, params, body }, written) {
    const { messages } = domain;
    const id = conversationId(domain, params.cuuid);
    const { to, cc, bcc, attachments: attachmentIds } = body;
    const envelope = { ...(to && { to }), ...(cc && { cc }), ...(bcc && { bcc }) };
    if (body.sender_type === 'contact') {
      if (body.private) throw Problem.invalid('private', 'A contact writes no private notes.');
      return succeeded(
        shown(domain, request.origin, messages.receive(actor, id, { written, attachmentIds })),
      );
    }
    if (body.private) {
      const mentions = body.mentions?.map(({ type: who, id }) => ({ who, id }));
      return succeeded(
        shown(domain, request.origin, messages.note(actor, id, { written, attachmentIds, mentions })),
      );
    }
    return succeeded(
      shown(domain, request.origin, messages.reply(actor, id, { written, attachmentIds, envelope })),
    );
  },
});

export const getMessage = route({
  method: 'get',
  path: '/api/v1/conversations/:cuuid/messages/:uuid',
  tag,
  summary: 'Get Message',
  access: 'messages:read',
  params: messageParams,
  returns: success(Message),
  handle: ({ domain, actor, request, params }) =>
    succeeded(shown(domain, request.origin, found(domain, actor, params))),
});

export const retryMessage = route({
  method: 'put',
  path: '/api/v1/conversations/:cuuid/messages/:uuid/retry',
  tag,
  summary: 'Retry Message',
  description: 'Retries sending a failed message in the specified conversation.',
  access: 'messages:write',
  params: messageParams,
  returns: success(Message),
  change({ domain, actor, request, params }) {
    const { id, status } = found(domain, actor, params);
    if (status !== 'failed')
      throw Problem.invalid('uuid', 'Only a message that has failed can be sent again.');
    return succeeded(shown(domain, request.origin, domain.messages.retry(actor, id)));
  },
});

/** A message of this very conversation. */
function found(domain: Domain, actor: Actor, { cuuid, uuid }: { cuuid: string; uuid: string }) {
  const { id } = domain.conversations.seenBy(actor, conversationId(domain, cuuid));
  const message = isUuid(uuid) ? domain.messages.visibleByUuid(actor, uuid.toLowerCase()) : undefined;
  if (!message || message.conversation_id !== id) throw Problem.missing('message', uuid);
  return message;
}
