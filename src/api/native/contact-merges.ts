import type { ContactMerge as DomainMerge } from '../../domain/contacts/merges.ts';
import { route } from '../../http/route.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import { dateTime, either, type Infer, integer, named, nullable, object, uuid } from '../../lib/schema.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { idParams, idText } from './shapes.ts';

const tag = 'Contacts';
const ContactMerge = named(
  'ContactMerge',
  object({
    id: integer(),
    uuid: uuid(),
    survivor_id: integer(),
    merged_id: integer(),
    agent_id: nullable(integer()),
    moved: object({
      identities: integer(),
      notes: integer(),
      leads: integer(),
      conversations: integer(),
    }),
    created_at: dateTime(),
    undone_at: nullable(dateTime()),
  }),
);

export const mergeContact = route({
  method: 'post',
  path: '/api/v1/contacts/:id/merge',
  tag,
  summary: 'Merge another contact into this one',
  description:
    'For two that are one person: everything of the other goes to this one, which learns what it did not know. ' +
    "The other's id then leads here. It can be undone.",
  access: 'contacts:write',
  params: idParams,
  body: named('ContactMerging', object({ contact_id: either(integer({ minimum: 1 }), idText) })),
  status: 201,
  returns: ContactMerge,
  change({ domain, actor, params, body }) {
    const id = domain.idOf('contacts', params.id);
    return presentContactMerge(
      domain.contacts.merges.merge(actor, id, domain.idOf('contacts', String(body.contact_id))),
    );
  },
});

export const listContactMerges = route({
  method: 'get',
  path: '/api/v1/contacts/:id/merges',
  tag,
  summary: 'List what was merged into a contact',
  description: 'Newest first, also what was undone.',
  access: 'contacts:read',
  params: idParams,
  query: object({}, pageQuery),
  returns: pageOf(ContactMerge),
  handle({ domain, actor, params, query }) {
    const id = domain.idOf('contacts', params.id);
    const read = (before: number, limit: number) => domain.contacts.merges.page(actor, id, before, limit);
    return paged(query, NEWEST, read, presentContactMerge);
  },
});

export const undoContactMerge = route({
  method: 'post',
  path: '/api/v1/contact-merges/:id/undo',
  tag,
  summary: 'Undo a merge of contacts',
  description: 'What was moved goes back; what came later stays where it is.',
  access: 'contacts:write',
  params: idParams,
  returns: ContactMerge,
  change: ({ domain, actor, params }) =>
    presentContactMerge(domain.contacts.merges.undo(actor, domain.idOf('contact_merges', params.id))),
});

const presentContactMerge = ({ moved, ...merge }: DomainMerge): Infer<typeof ContactMerge> => ({
  ...merge,
  moved: {
    identities: moved.identities.length,
    notes: moved.notes.length,
    leads: moved.leads.length,
    conversations: moved.conversations.length,
  },
  created_at: isoTime(merge.created_at),
  undone_at: isoTimeOrNull(merge.undone_at),
});
