import { route } from '../../http/route.ts';
import { Problem } from '../../lib/problem.ts';
import { boolean, email, named, object, text } from '../../lib/schema.ts';
import { Contact, ContactChange, NewContact, presentContact } from './contacts.shape.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Contacts';

export const listContacts = route({
  method: 'get',
  path: '/api/v1/contacts',
  tag,
  summary: 'List contacts',
  description: 'Newest first. A contact that was merged into another is not in the list.',
  access: 'contacts:read_all',
  query: object({}, { email: email(), phone: text({ maxLength: 100 }), blocked: boolean(), ...pageQuery }),
  returns: pageOf(Contact),
  handle({ domain, actor, query: { phone, ...query } }) {
    const filter = { ...query, phone: phone?.replace(/^ /, '+') };
    return paged(
      query,
      NEWEST,
      (before, limit) => domain.contacts.page(actor, filter, { before, limit }),
      presentContact,
    );
  },
});

export const getContact = route({
  method: 'get',
  path: '/api/v1/contacts/:id',
  tag,
  summary: 'Get a contact',
  description: 'The id of a contact that was merged into another leads to that one.',
  access: 'contacts:read',
  params: idParams,
  returns: Contact,
  handle({ domain, actor, params }) {
    const contact = domain.contacts.get(actor, domain.idOf('contacts', params.id));
    return versioned(presentContact(contact), contact.version);
  },
});

export const createContact = route({
  method: 'post',
  path: '/api/v1/contacts',
  tag,
  summary: 'Add a contact',
  description:
    'With a name, an email address or a phone number. Within a business an address is of one contact.',
  access: 'contacts:write',
  body: NewContact,
  status: 201,
  returns: Contact,
  change: ({ domain, actor, body: { business, ...body } }) =>
    presentContact(domain.contacts.create(actor, body, business)),
});

export const changeContact = route({
  method: 'patch',
  path: '/api/v1/contacts/:id',
  tag,
  summary: 'Change a contact',
  description:
    'A new email address or phone number takes the place of the one shown; to keep both, add an identity. ' +
    'Custom attributes are merged by key.',
  access: 'contacts:write',
  params: idParams,
  body: ContactChange,
  returns: Contact,
  change({ domain, actor, request, params, body }) {
    const id = domain.idOf('contacts', params.id);
    refuseStale(request, domain.contacts.get(actor, id).version);
    const contact = domain.contacts.update(actor, id, body);
    return versioned(presentContact(contact), contact.version);
  },
});

export const eraseContact = route({
  method: 'delete',
  path: '/api/v1/contacts/:id',
  tag,
  summary: 'Erase a contact for good',
  description:
    'With all that is known of the person: identities, notes, leads, conversations, files, contacts that were merged ' +
    'into this one, and what is kept of it for webhooks and repeated requests. There is no trash for contacts, so ' +
    '`permanently` must be true. Needs `conversations:delete` as well.',
  access: 'contacts:write',
  params: idParams,
  query: object({}, { permanently: boolean() }),
  returns: null,
  async handle({ domain: { store, contacts, idOf, eraseContact }, actor, params, query }) {
    const { id } = contacts.get(actor, idOf('contacts', params.id));
    if (!query.permanently)
      throw Problem.invalid('permanently', 'A contact can only be erased for good: say permanently=true.');
    // A page at a time, so that requests come in between.
    while (await store.write(() => eraseContact(actor, id))) {}
  },
});

export const blockContact = route({
  method: 'put',
  path: '/api/v1/contacts/:id/block',
  tag,
  summary: 'Block or unblock a contact',
  access: 'contacts:block',
  params: idParams,
  body: named('ContactBlock', object({ blocked: boolean() })),
  returns: Contact,
  change: ({ domain, actor, params, body }) =>
    presentContact(domain.contacts.setBlocked(actor, domain.idOf('contacts', params.id), body.blocked)),
});
