import { route } from '../../http/route.ts';
import { array, integer, object } from '../../lib/schema.ts';
import { Conversation } from './conversations.shape.ts';
import { presentFor } from './conversations.ts';
import { idParams, idText } from './shapes.ts';

const tag = 'Conversations';
const other = object({ conversation_id: integer() });

export const linkConversations = route({
  method: 'post',
  path: '/api/v1/conversations/:id/links',
  tag,
  summary: 'Link two conversations',
  access: 'messages:write',
  params: idParams,
  body: other,
  returns: null,
  change: ({ domain, actor, params, body }) =>
    domain.conversations.link(actor, domain.idOf('conversations', params.id), body.conversation_id),
});

export const unlinkConversations = route({
  method: 'delete',
  path: '/api/v1/conversations/:id/links/:other',
  tag,
  summary: 'Take a link away',
  access: 'messages:write',
  params: object({ id: idText, other: idText }),
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.conversations.unlink(
      actor,
      domain.idOf('conversations', params.id),
      domain.idOf('conversations', params.other),
    ),
});

export const listLinks = route({
  method: 'get',
  path: '/api/v1/conversations/:id/links',
  tag,
  summary: 'What it is linked to',
  access: 'conversations:read',
  params: idParams,
  returns: object({ data: array(Conversation) }),
  handle(call) {
    const { domain, actor, params } = call;
    const { conversations } = domain;
    const ids = conversations.linkedTo(actor, domain.idOf('conversations', params.id));
    const visible = ids.filter((id) => conversations.access.maySee(actor, conversations.get(id)));
    return { data: visible.map((id) => presentFor(call, id)) };
  },
});
