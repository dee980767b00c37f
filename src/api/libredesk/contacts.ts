import type { ContactOrder } from '../../domain/contacts/lists.ts';
import { route } from '../../http/route.ts';
import { boolean, named, object, oneOf, openObject } from '../../lib/schema.ts';
import { listed, listOf, pageOf, pageQuery, succeeded } from './envelope.ts';
import { idParams } from './ids.ts';
import { ContactItem, ContactResponse, presentContact, presentItem } from './people.shape.ts';

const tag = 'Contacts';

export const listContacts = route({
  method: 'get',
  path: '/api/v1/contacts',
  operationId: 'handleGetContacts',
  tag,
  summary: 'Get Contacts',
  description: 'The newest first, unless `order_by` and `order` say otherwise.',
  access: 'contacts:read_all',
  query: object(
    {},
    {
      ...pageQuery,
      order_by: oneOf('created_at', 'updated_at', 'users.created_at', 'users.updated_at'),
      order: oneOf('asc', 'desc', 'ASC', 'DESC'),
    },
  ),
  returns: named('ContactListResponse', listOf(ContactItem)),
  handle({ domain, actor, request: { origin }, query }) {
    const page = pageOf(query);
    const { contacts, total } = domain.contacts.list(actor, page, orderOf(query));
    return listed(
      contacts.map((contact) => presentItem(contact, { domain, origin })),
      page,
      total,
    );
  },
});

const orderOf = ({ order_by: by, order }: { order_by?: string; order?: string }): ContactOrder => ({
  by: by?.endsWith('updated_at') ? 'updated' : 'created',
  direction: order?.toLowerCase() === 'asc' ? 'asc' : 'desc',
});

export const getContact = route({
  method: 'get',
  path: '/api/v1/contacts/:id',
  operationId: 'handleGetContact',
  tag,
  summary: 'Get Contact',
  access: 'contacts:read',
  params: idParams,
  returns: ContactResponse,
  handle: ({ domain, actor, request: { origin }, params }) =>
    succeeded(presentContact(domain.contacts.get(actor, Number(params.id)), { domain, origin })),
});

export const blockContact = route({
  method: 'put',
  path: '/api/v1/contacts/:id/block',
  operationId: 'handleBlockContact',
  tag,
  summary: 'Block or Unblock Contact',
  access: 'contacts:block',
  params: idParams,
  body: named(
    'BlockContactRequest',
    openObject({ enabled: boolean({ description: 'Set to `false` to block, `true` to unblock' }) }),
  ),
  returns: ContactResponse,
  change({ domain, actor, request: { origin }, params, body }) {
    const contact = domain.contacts.setBlocked(actor, Number(params.id), !body.enabled);
    return succeeded(presentContact(contact, { domain, origin }));
  },
});
