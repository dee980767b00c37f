import { reply, route } from '../../http/route.ts';
import { object } from '../../lib/schema.ts';
import { Conversation } from './conversations.shape.ts';
import { withUnread } from './conversations.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';

export const listContactConversations = route({
  method: 'get',
  path: '/api/v1/contacts/:id/conversations',
  tag: 'Contacts',
  summary: 'List a contact’s conversations',
  description: 'Those you may see, the newest first, with those of contacts that were merged into this one.',
  access: 'conversations:read',
  params: idParams,
  query: object({}, pageQuery),
  returns: pageOf(Conversation),
  handle(call) {
    const { domain, actor, params, query } = call;
    const { id } = domain.contacts.get(actor, domain.idOf('contacts', params.id));
    const read = (before: number, limit: number) => domain.conversations.ofContact(actor, id, before, limit);
    const { data, page } = paged(query, NEWEST, read, (one) => one);
    return reply({ json: `{"data":${withUnread(call, data)},"page":${JSON.stringify(page)}}` });
  },
});
