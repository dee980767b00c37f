import type { Actor } from '../../domain/actor.ts';
import { MOST_ATTRIBUTES } from '../../domain/custom-attributes.ts';
import type { Domain } from '../../domain/domain.ts';
import { writtenOf } from '../../domain/messages/writing.ts';
import { mayReadMessages } from '../../domain/search/filters.ts';
import { type RequestFacts, route } from '../../http/route.ts';
import {
  anything,
  array,
  email,
  integer,
  named,
  nullable,
  object,
  oneOf,
  openObject,
  record,
  text,
} from '../../lib/schema.ts';
import { avatarUrl } from '../media-url.ts';
import { Conversation, presentConversation } from './conversations.shape.ts';
import { Done, done, succeeded, success } from './envelope.ts';
import { conversationId, uuidParams } from './ids.ts';

const tag = 'Conversations';

export const getConversation = route({
  method: 'get',
  path: '/api/v1/conversations/:uuid',
  tag,
  summary: 'Get Conversation',
  access: 'conversations:read',
  params: uuidParams,
  returns: success(Conversation),
  handle: ({ domain, actor, request, params }) =>
    succeeded(shown(domain, actor, request, conversationId(domain, params.uuid))),
});

export function shown(domain: Domain, actor: Actor, { origin }: RequestFacts, id: number) {
  const { conversations, contacts } = domain;
  const conversation = conversations.seenBy(actor, id);
  const previous = contacts
    .previousConversations(conversation.contact_id, conversation.id)
    .map(conversations.get)
    .filter((other) => conversations.isSeenBy(actor, other.id))
    .map(conversations.whole);
  const assigneeLastSeenAt = conversations.assigneeSeenAt(conversation);
  return presentConversation(conversations.whole(conversation), {
    domain,
    origin,
    withWords: mayReadMessages(actor),
    previous,
    assigneeLastSeenAt,
  });
}

const CreateConversationRequest = named(
  'CreateConversationRequest',
  openObject(
    {
      content: text({ description: 'Initial message content (Accepts HTML as well)', maxLength: 500_000 }),
      inbox_id: integer(),
      contact_email: email(),
      first_name: text({ minLength: 1, maxLength: 140, pattern: '\\S' }),
      initiator: oneOf('contact', 'agent'),
    },
    {
      subject: text({ maxLength: 998 }),
      last_name: text({ maxLength: 140 }),
      team_id: nullable(integer()),
      agent_id: nullable(integer()),
      attachments: array(integer(), { maxItems: 50 }),
      custom_attributes: record(anything(), { maxProperties: MOST_ATTRIBUTES }),
    },
  ),
);

export const createConversation = route({
  method: 'post',
  path: '/api/v1/conversations',
  tag,
  summary: 'Create Conversation',
  access: 'conversations:write',
  body: CreateConversationRequest,
  returns: success(Conversation),
  prepare: ({ body }) => writtenOf(body.content, 'html'),
  change({ domain, actor, request, body }, written) {
    const { conversations, messages, contacts } = domain;
    const inbox = conversations.usableInbox(actor, body.inbox_id);
    const name = `${body.first_name} ${body.last_name ?? ''}`;
    const contact = contacts.findOrCreate(actor, inbox.business_id, { name, email: body.contact_email });
    const { id } = conversations.open(actor, {
      inboxId: inbox.id,
      contactId: contact.id,
      subject: body.subject,
      customAttributes: body.custom_attributes,
    });
    messages.begin(actor, id, body.initiator, { written, attachmentIds: body.attachments });
    if (body.team_id != null) conversations.assignTeam(actor, id, body.team_id);
    if (body.agent_id != null) conversations.assignAgent(actor, id, body.agent_id);
    return succeeded(shown(domain, actor, request, id));
  },
});

export const listParticipants = route({
  method: 'get',
  path: '/api/v1/conversations/:uuid/participants',
  tag,
  summary: 'Get Conversation Participants',
  access: 'conversations:read',
  params: uuidParams,
  returns: named(
    'ConversationParticipantsResponse',
    array(
      object({
        id: integer(),
        first_name: text(),
        last_name: text(),
        avatar_url: nullable(text()),
      }),
    ),
  ),
  handle({ domain, actor, request, params }) {
    const { id } = domain.conversations.seenBy(actor, conversationId(domain, params.uuid));
    return domain.conversations.participantsOf(id).map((participant) => ({
      id: participant.id,
      first_name: participant.first_name,
      last_name: participant.last_name,
      avatar_url: avatarUrl(participant, { domain, origin: request.origin }),
    }));
  },
});

export const updateLastSeen = route({
  method: 'put',
  path: '/api/v1/conversations/:uuid/last-seen',
  tag,
  summary: 'Update Conversation Assignee Last Seen',
  access: 'conversations:read',
  params: uuidParams,
  returns: Done,
  change({ domain, actor, params }) {
    domain.conversations.markSeen(actor, conversationId(domain, params.uuid));
    return done;
  },
});
