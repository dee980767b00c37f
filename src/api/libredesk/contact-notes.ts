import type { ContactNote as DomainNote } from '../../domain/contacts/notes.ts';
import type { Domain } from '../../domain/domain.ts';
import { route } from '../../http/route.ts';
import { isoTime } from '../../lib/clock.ts';
import {
  array,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  openObject,
  text,
} from '../../lib/schema.ts';
import { avatarUrl } from '../media-url.ts';
import { Done, done, succeeded, success } from './envelope.ts';
import { idParams, idText } from './ids.ts';

const tag = 'Contact notes';
const path = '/api/v1/contacts/:id/notes';
const ALL = Number.MAX_SAFE_INTEGER;
const ContactNote = named(
  'ContactNote',
  object({
    id: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
    contact_id: integer(),
    note: text(),
    user_id: integer(),
    first_name: text(),
    last_name: text(),
    avatar_url: nullable(text()),
  }),
);

export const listNotes = route({
  method: 'get',
  path,
  operationId: 'handleGetContactNotes',
  tag,
  summary: 'Get Contact Notes',
  description: 'The newest first.',
  access: 'contact_notes:read',
  params: idParams,
  returns: named('ContactNoteListResponse', success(array(ContactNote))),
  handle({ domain, actor, request: { origin }, params }) {
    const notes = domain.contacts.notes.page(actor, Number(params.id), ALL, ALL);
    return succeeded(notes.map((note) => presentNote(note, { domain, origin })));
  },
});

export const createNote = route({
  method: 'post',
  path,
  operationId: 'handleCreateContactNote',
  tag,
  summary: 'Create Contact Note',
  access: 'contact_notes:write',
  params: idParams,
  body: named(
    'ContactNoteRequest',
    openObject({
      note: text({ minLength: 1, maxLength: 10_000, pattern: '\\S', description: 'Plain text.' }),
    }),
  ),
  returns: named('ContactNoteResponse', success(ContactNote)),
  change({ domain, actor, request: { origin }, params, body }) {
    const note = domain.contacts.notes.add(actor, Number(params.id), body.note);
    return succeeded(presentNote(note, { domain, origin }));
  },
});

export const deleteNote = route({
  method: 'delete',
  path: `${path}/:note_id`,
  operationId: 'handleDeleteContactNote',
  tag,
  summary: 'Delete Contact Note',
  description: 'Your own; that of somebody else needs the permission contact_notes:delete.',
  access: 'contact_notes:write',
  params: object({ id: idText, note_id: idText }),
  returns: Done,
  change({ domain, actor, params }) {
    domain.contacts.notes.remove(actor, Number(params.id), Number(params.note_id));
    return done;
  },
});

function presentNote(note: DomainNote, shown: { domain: Domain; origin: string }): Infer<typeof ContactNote> {
  const author = shown.domain.agents.itself(note.agent_id);
  return {
    id: note.id,
    created_at: isoTime(note.created_at),
    updated_at: isoTime(note.updated_at),
    contact_id: note.contact_id,
    note: note.content,
    user_id: author.id,
    first_name: author.first_name,
    last_name: author.last_name,
    avatar_url: avatarUrl(author, shown),
  };
}
