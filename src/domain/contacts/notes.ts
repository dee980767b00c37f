import { Problem } from '../../lib/problem.ts';
import { type Actor, agentOf, authorize, authorizeOwner } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Contact, ContactRows } from './contact-rows.ts';

export type ContactNote = {
  id: number;
  uuid: string;
  contact_id: number;
  agent_id: number;
  content: string;
  created_at: number;
  updated_at: number;
};

/** What agents tell each other of a contact: plain text. */
export function notes({ store, clock, ids, events }: Core, { rows }: { rows: ContactRows }) {
  const newest = store.rows<[{ contactId: number; before: number; limit: number }], ContactNote>(
    'contactNotes.page',
    `select * from contact_notes where contact_id = @contactId and id < @before
     order by id desc limit @limit`,
  );
  const byId = store.rows<[id: number, contactId: number], ContactNote>(
    'contactNotes.byId',
    'select * from contact_notes where id = ? and contact_id = ?',
  );
  const insert = store.rows<[Omit<ContactNote, 'id'>], ContactNote>(
    'contactNotes.insert',
    `insert into contact_notes (uuid, contact_id, agent_id, content, created_at, updated_at)
     values (@uuid, @contact_id, @agent_id, @content, @created_at, @updated_at) returning *`,
  );
  const erase = store.change<[id: number]>('contactNotes.erase', 'delete from contact_notes where id = ?');

  /** Newest first, those with a smaller id than `before`. */
  function page(actor: Actor, contactId: number, before: number, limit: number) {
    authorize(actor, 'contact_notes:read');
    return newest.all({ contactId: rows.get(actor, contactId).id, before, limit });
  }

  function add(actor: Actor, contactId: number, content: string) {
    authorize(actor, 'contact_notes:write');
    const contact = rows.get(actor, contactId);
    const now = clock.now();
    const note = insert.get({
      uuid: ids.uuid(),
      contact_id: contact.id,
      agent_id: agentOf(actor),
      content,
      created_at: now,
      updated_at: now,
    }) as ContactNote;
    tell('contact.note_added', actor, contact, note.id);
    return note;
  }

  /** Everybody takes back what they wrote; that of others needs a permission of its own. */
  function remove(actor: Actor, contactId: number, noteId: number) {
    const contact = rows.get(actor, contactId);
    const note = byId.get(noteId, contact.id);
    if (!note) throw Problem.missing('note', noteId);
    authorizeOwner(actor, note.agent_id, 'contact_notes:delete');
    erase.run(noteId);
    tell('contact.note_deleted', actor, contact, noteId);
  }

  const tell = (
    name: 'contact.note_added' | 'contact.note_deleted',
    actor: Actor,
    contact: Contact,
    noteId: number,
  ) => events.record(name, contact.id, actor, { businessId: contact.business_id, data: { note_id: noteId } });

  return { page, add, remove };
}
