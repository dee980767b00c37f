import type { ContactNote as DomainNote } from '../../domain/contacts/notes.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import { dateTime, type Infer, integer, named, object, text, uuid } from '../../lib/schema.ts';
import { NEWEST, paged, pageOf, pageQuery } from './paging.ts';
import { idParams, idText } from './shapes.ts';

const tag = 'Contacts';
const path = '/api/v1/contacts/:id/notes';
const ContactNote = named(
  'ContactNote',
  object({
    id: integer(),
    uuid: uuid(),
    contact_id: integer(),
    agent_id: integer(),
    content: text(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

export const listContactNotes = route({
  method: 'get',
  path,
  tag,
  summary: 'List the notes on a contact',
  description: 'Newest first.',
  access: 'contact_notes:read',
  params: idParams,
  query: object({}, pageQuery),
  returns: pageOf(ContactNote),
  handle({ domain, actor, params, query }) {
    const id = domain.idOf('contacts', params.id);
    const read = (before: number, limit: number) => domain.contacts.notes.page(actor, id, before, limit);
    return paged(query, NEWEST, read, presentContactNote);
  },
});

export const addContactNote = route({
  method: 'post',
  path,
  tag,
  summary: 'Add a note on a contact',
  access: 'contact_notes:write',
  params: idParams,
  body: named(
    'NewContactNote',
    object({
      content: text({ minLength: 1, maxLength: 10_000, pattern: '\\S', description: 'Plain text.' }),
    }),
  ),
  status: 201,
  returns: ContactNote,
  change: ({ domain, actor, params, body }) =>
    presentContactNote(domain.contacts.notes.add(actor, domain.idOf('contacts', params.id), body.content)),
});

export const deleteContactNote = route({
  method: 'delete',
  path: `${path}/:note_id`,
  tag,
  summary: 'Delete a note on a contact',
  description: 'Your own; that of somebody else needs the permission contact_notes:delete.',
  access: 'contact_notes:read',
  params: object({ id: idText, note_id: idText }),
  returns: null,
  change({ domain, actor, params }) {
    const id = domain.idOf('contacts', params.id);
    domain.contacts.notes.remove(actor, id, domain.idOf('contact_notes', params.note_id));
  },
});

const presentContactNote = (note: DomainNote): Infer<typeof ContactNote> => ({
  ...note,
  created_at: isoTime(note.created_at),
  updated_at: isoTime(note.updated_at),
});
