import type { Contact as DomainContact } from '../../domain/contacts/contacts.ts';
import { MOST_SORTED } from '../../domain/contacts/directory.ts';
import { type ContactOrder, contactOrders } from '../../domain/contacts/lists.ts';
import type { ContactFilter } from '../../domain/contacts/pages.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import { boolean, email, integer, named, nullable, object, oneOf, text } from '../../lib/schema.ts';
import { Contact, ContactChange, NewContact, presentContact } from './contacts.shape.ts';
import { csvReply } from './csv-reply.ts';
import { NEWEST, paged, pageQuery, pageShape } from './paging.ts';
import { idParams } from './shapes.ts';
import { refuseStale, versioned } from './versions.ts';

const tag = 'Contacts';
/** Which contacts a list or an export is about. */
export const narrowing = {
  q: text({
    maxLength: 200,
    description:
      'What somebody types to find a contact: beginnings of names, addresses and numbers, from two letters on.',
  }),
  email: email(),
  phone: text({ maxLength: 100 }),
  blocked: boolean(),
};
const ordering = {
  sort: oneOf(...contactOrders),
  direction: oneOf('asc', 'desc'),
  offset: integer({ minimum: 0, maximum: 10_000_000 }),
};

/** A plus in an address that nobody encoded has become a space. */
export const filterOf = ({ q, email: address, phone, blocked }: ContactFilter): ContactFilter => ({
  q,
  email: address,
  phone: phone?.replace(/^ /, '+'),
  blocked,
});

export const listContacts = route({
  method: 'get',
  path: '/api/v1/contacts',
  tag,
  summary: 'List contacts',
  description:
    'Newest first, page by page; or, with `sort`, `direction` or `offset`, in any order from any place, with the total. A contact that was ' +
    'merged into another is not in the list.',
  access: 'contacts:read_all',
  query: object({}, { ...narrowing, ...ordering, ...pageQuery }),
  returns: object({
    ...pageShape(Contact),
    meta: object({
      total: nullable(integer({ description: 'With `sort` or `offset`.' })),
      total_is_lower_bound: boolean({
        description: `Of what is found by \`q\`, the newest ${MOST_SORTED} are counted and put in order.`,
      }),
    }),
  }),
  handle({ domain, actor, query, request: { origin } }) {
    const present = (contact: DomainContact) => presentContact(contact, { domain, origin });
    const { sort, offset, direction, limit = 20 } = query;
    const filter = filterOf(query);
    if (sort === undefined && offset === undefined && direction === undefined) {
      const read = (before: number, most: number) =>
        domain.contacts.page(actor, filter, { before, limit: most });
      return { ...paged(query, NEWEST, read, present), meta: UNCOUNTED };
    }
    if (query.cursor !== undefined)
      throw Problem.invalid(
        'cursor',
        'A cursor goes on newest first. Leave it out, or sort, direction and offset.',
      );
    const order = orderOf(sort, direction);
    const place = { limit, offset: offset ?? 0 };
    const { contacts, total, isLowerBound } = domain.contacts.directory(actor, {
      filter,
      order,
      page: place,
    });
    return {
      data: contacts.map(present),
      page: { next: null, limit, has_more: place.offset + contacts.length < total },
      meta: { total, total_is_lower_bound: isLowerBound },
    };
  },
});

const UNCOUNTED = { total: null, total_is_lower_bound: false };

/** Names from A, everything else from the latest, unless it is said otherwise. */
const orderOf = (by: ContactOrder['by'] = 'created', direction?: ContactOrder['direction']) => ({
  by,
  direction: direction ?? (by === 'name' ? ('asc' as const) : ('desc' as const)),
});

export const exportContacts = route({
  method: 'get',
  path: '/api/v1/contacts/export.csv',
  tag,
  summary: 'Export contacts as a CSV file',
  description:
    'Those that the list would show, newest first, in UTF-8 with a mark, for a spreadsheet: what it would take for a formula ' +
    'stands behind an apostrophe. Columns are called what an import calls them.',
  access: 'contacts:read_all',
  query: object({}, narrowing),
  produces: 'text/csv',
  returns: null,
  status: 200,
  async handle({ domain, actor, query }) {
    const { headings, pages } = await domain.contacts.table(actor, filterOf(query));
    const day = isoTime(domain.clock.now()).slice(0, 10);
    return csvReply(`contacts-${day}.csv`, headings, pages);
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
  handle({ domain, actor, params, request: { origin } }) {
    const contact = domain.contacts.get(actor, domain.idOf('contacts', params.id));
    return versioned(presentContact(contact, { domain, origin }), contact.version);
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
  change: ({ domain, actor, request: { origin }, body: { business, ...body } }) =>
    presentContact(domain.contacts.create(actor, body, business), { domain, origin }),
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
    return versioned(presentContact(contact, { domain, origin: request.origin }), contact.version);
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
  change({ domain, actor, params, request: { origin }, body }) {
    const contact = domain.contacts.setBlocked(actor, domain.idOf('contacts', params.id), body.blocked);
    return presentContact(contact, { domain, origin });
  },
});
