import { route } from '../../http/route.ts';
import { boolean, object } from '../../lib/schema.ts';
import { Conversation } from './conversations.shape.ts';
import { presentFor } from './conversations.ts';
import { idParams } from './shapes.ts';

const tag = 'Conversations';

export const deleteConversation = route({
  method: 'delete',
  path: '/api/v1/conversations/:id',
  tag,
  summary: 'Delete a conversation',
  description: 'Into the trash for thirty days; with `permanently` for good.',
  access: 'conversations:delete',
  params: idParams,
  query: object({}, { permanently: boolean() }),
  returns: null,
  change({ domain: { conversations, idOf }, actor, params, query }) {
    const id = idOf('conversations', params.id);
    if (query.permanently) conversations.erase(actor, id);
    else conversations.putInTrash(actor, id);
  },
});

export const restoreConversation = route({
  method: 'post',
  path: '/api/v1/conversations/:id/restore',
  tag,
  summary: 'Take a conversation out of the trash',
  access: 'conversations:delete',
  params: idParams,
  returns: Conversation,
  change(call) {
    const { domain, actor, params } = call;
    const { id } = domain.conversations.restore(actor, domain.idOf('conversations', params.id));
    return presentFor(call, id);
  },
});
