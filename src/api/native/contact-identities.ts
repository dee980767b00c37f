import type { IdentityRow } from '../../domain/contacts/identity-rows.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { array, dateTime, type Infer, integer, named, object, text } from '../../lib/schema.ts';
import { idParams, idText } from './shapes.ts';

const tag = 'Contacts';
const path = '/api/v1/contacts/:id/identities';
const ContactIdentity = named(
  'ContactIdentity',
  object({ id: integer(), channel: text(), value: text(), created_at: dateTime() }),
);
const NewContactIdentity = named(
  'NewContactIdentity',
  object({
    channel: text({
      pattern: '^[a-z][a-z0-9_]{0,49}$',
      description: '`email`, `phone`, or a channel that gives its users ids of its own, such as `telegram`.',
    }),
    value: text({ minLength: 1, maxLength: 500 }),
  }),
);

export const listContactIdentities = route({
  method: 'get',
  path,
  tag,
  summary: 'List what a contact is known by',
  access: 'contacts:read',
  params: idParams,
  returns: object({ data: array(ContactIdentity) }),
  handle: ({ domain, actor, params }) => ({
    data: domain.contacts.identities
      .list(actor, domain.idOf('contacts', params.id))
      .map(presentContactIdentity),
  }),
});

export const addContactIdentity = route({
  method: 'post',
  path,
  tag,
  summary: 'Add an address or id that a contact is known by',
  description: 'Within a business it leads to one contact: 409 names another that has it.',
  access: 'contacts:write',
  params: idParams,
  body: NewContactIdentity,
  status: 201,
  returns: ContactIdentity,
  change: ({ domain, actor, params, body }) =>
    presentContactIdentity(domain.contacts.identities.add(actor, domain.idOf('contacts', params.id), body)),
});

export const removeContactIdentity = route({
  method: 'delete',
  path: `${path}/:identity_id`,
  tag,
  summary: 'Remove an address or id that a contact is known by',
  access: 'contacts:write',
  params: object({ id: idText, identity_id: integer({ minimum: 1 }) }),
  returns: null,
  change: ({ domain, actor, params }) =>
    domain.contacts.identities.remove(actor, domain.idOf('contacts', params.id), params.identity_id),
});

const presentContactIdentity = (row: IdentityRow): Infer<typeof ContactIdentity> => ({
  id: row.id,
  channel: row.channel,
  value: row.value,
  created_at: isoTime(row.created_at),
});
