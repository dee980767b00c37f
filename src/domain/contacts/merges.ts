import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import { belongings, type Moved } from './belongings.ts';
import type { Contact, ContactRows } from './contact-rows.ts';
import type { Identities } from './identities.ts';
import { type Learned, learnt, unlearnt } from './learning.ts';

type Row = {
  id: number;
  uuid: string;
  survivor_id: number;
  merged_id: number;
  moved: string;
  agent_id: number | null;
  created_at: number;
  undone_at: number | null;
};
type Remembered = Moved & { learned: Learned };
export type ContactMerge = Omit<Row, 'moved'> & { moved: Remembered };

/** Two contacts that are one person. */
export function merges(core: Core, { rows, identities }: { rows: ContactRows; identities: Identities }) {
  const { store, clock, ids, events, totals } = core;
  const byId = store.rows<[id: number], Row>('merges.byId', 'select * from contact_merges where id = ?');
  const ofSurvivor = store.rows<[{ contactId: number; before: number; limit: number }], Row>(
    'merges.page',
    `select * from contact_merges where survivor_id = @contactId and id < @before
     order by id desc limit @limit`,
  );
  const insert = store.rows<[Omit<Row, 'id' | 'undone_at'>], Row>(
    'merges.insert',
    `insert into contact_merges (uuid, survivor_id, merged_id, moved, agent_id, created_at)
     values (@uuid, @survivor_id, @merged_id, @moved, @agent_id, @created_at) returning *`,
  );
  const markUndone = store.rows<[{ id: number; now: number }], Row>(
    'merges.markUndone',
    'update contact_merges set undone_at = @now where id = @id returning *',
  );
  const { moveAll, moveBack } = belongings(core);

  /** Everything of the other goes to the survivor, which learns what it lacked; the other's id then leads to it. */
  function merge(actor: Actor, survivorId: number, otherId: number) {
    authorize(actor, 'contacts:write');
    const survivor = rows.get(actor, survivorId);
    const other = rows.get(actor, otherId);
    refuseMerging(survivor, other, otherId);
    // One of the two is let in or shut out by it.
    if ((survivor.blocked_at === null) !== (other.blocked_at === null)) authorize(actor, 'contacts:block');
    const { contact, learned } = learnt(survivor, other);
    const moved = { ...moveAll({ from: other.id, to: survivor.id }), learned };
    rows.put({ ...other, merged_into_id: survivor.id });
    rows.put(identities.shown(contact));
    return recorded(actor, survivor, note(actor, survivor, other, moved), 'contact.merged');
  }

  const note = (actor: Actor, survivor: Contact, other: Contact, moved: Remembered) =>
    insert.get({
      uuid: ids.uuid(),
      survivor_id: survivor.id,
      merged_id: other.id,
      moved: JSON.stringify(moved),
      agent_id: actor.kind === 'agent' ? actor.id : null,
      created_at: clock.now(),
    }) as Row;

  /** Moves back what the merge moved; what came later stays with the survivor. */
  function undo(actor: Actor, id: number) {
    authorize(actor, 'contacts:write');
    const { survivor_id, merged_id, moved } = undoable(actor, id);
    moveBack(moved, { from: survivor_id, to: merged_id });
    const survivor = rows.put(identities.shown(unlearnt(rows.itself(survivor_id), moved.learned)));
    rows.put(identities.shown({ ...rows.itself(merged_id), merged_into_id: null }));
    return recorded(actor, survivor, markUndone.get({ id, now: clock.now() }) as Row, 'contact.unmerged');
  }

  function undoable(actor: Actor, id: number) {
    const merge = get(actor, id);
    if (merge.undone_at !== null) throw Problem.conflict('merge_undone', 'This merge was undone already.');
    const { merged_into_id } = rows.itself(merge.survivor_id);
    if (merged_into_id === null) return merge;
    throw Problem.conflict(
      'survivor_merged',
      `Contact ${merge.survivor_id} was itself merged into contact ${merged_into_id} since. Undo that first.`,
      { contact_id: merged_into_id },
    );
  }

  function recorded(actor: Actor, survivor: Contact, row: Row, name: 'contact.merged' | 'contact.unmerged') {
    const businessId = survivor.business_id;
    totals.add('contacts', businessId, name === 'contact.merged' ? -1 : 1);
    const data = { merge_id: row.id, merged_id: row.merged_id };
    events.record(name, survivor.id, actor, { businessId, data });
    return fromRow(row);
  }

  function get(actor: Actor, id: number) {
    const row = byId.get(id);
    if (row && isVisible(actor, rows.itself(row.survivor_id))) return fromRow(row);
    throw Problem.missing('merge', id);
  }

  /** Newest first, those with a smaller id than `before`. */
  function page(actor: Actor, contactId: number, before: number, limit: number) {
    authorize(actor, 'contacts:read');
    return ofSurvivor.all({ contactId: rows.get(actor, contactId).id, before, limit }).map(fromRow);
  }

  return { merge, undo, page };
}

function refuseMerging(survivor: Contact, other: Contact, otherId: number) {
  if (other.id === survivor.id && otherId !== survivor.id)
    throw Problem.conflict(
      'merged_already',
      `Contact ${otherId} is merged into contact ${survivor.id} already.`,
    );
  if (other.id === survivor.id)
    throw Problem.invalid('contact_id', 'A contact cannot be merged into itself.');
  if (other.business_id !== survivor.business_id)
    throw Problem.conflict('other_business', 'Contacts of two businesses are not merged.');
}

const isVisible = ({ businessId }: Actor, contact: Contact) =>
  businessId === null || businessId === contact.business_id;

const fromRow = ({ moved, ...row }: Row): ContactMerge => ({ ...row, moved: JSON.parse(moved) });
