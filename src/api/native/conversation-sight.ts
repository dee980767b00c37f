import { route } from '../../http/route.ts';
import { array, integer, object, oneOf, text } from '../../lib/schema.ts';
import { Event, presentEventRow } from './events.shape.ts';
import { idParams } from './shapes.ts';

const tag = 'Conversations';

export const getTimeline = route({
  method: 'get',
  path: '/api/v1/conversations/:id/timeline',
  tag,
  summary: 'What happened to a conversation',
  description: 'The oldest first; messages are listed apart.',
  access: 'conversations:read',
  params: idParams,
  query: object({ after: integer({ minimum: 0, default: 0 }) }),
  returns: object({ data: array(Event) }),
  handle: ({ domain, actor, params, query }) => ({
    data: domain.conversations
      .timelineOf(actor, domain.idOf('conversations', params.id), query.after)
      .map(presentEventRow),
  }),
});

export const listParticipants = route({
  method: 'get',
  path: '/api/v1/conversations/:id/participants',
  tag,
  summary: 'Who has taken part',
  access: 'conversations:read',
  params: idParams,
  returns: object({
    data: array(
      object({ kind: oneOf('agent', 'contact'), id: integer(), first_name: text(), last_name: text() }),
    ),
  }),
  handle({ domain: { conversations, idOf }, actor, params }) {
    const { id } = conversations.seenBy(actor, idOf('conversations', params.id));
    return {
      data: conversations.participantsOf(id).map(({ avatar_media_id: _, ...participant }) => participant),
    };
  },
});

export const markSeen = route({
  method: 'put',
  path: '/api/v1/conversations/:id/seen',
  tag,
  summary: 'You have seen all of it',
  access: 'conversations:read',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.conversations.markSeen(actor, domain.idOf('conversations', params.id)),
});

export const markUnread = route({
  method: 'delete',
  path: '/api/v1/conversations/:id/seen',
  tag,
  summary: 'Look at it again later',
  description: 'Unread from the newest word of the contact on.',
  access: 'conversations:read',
  params: idParams,
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.conversations.markUnread(actor, domain.idOf('conversations', params.id)),
});
