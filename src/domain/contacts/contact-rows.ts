import { folded } from '../../lib/fold.ts';
import { Problem } from '../../lib/problem.ts';
import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Attributes } from '../custom-attributes.ts';
import type { IdentityRows } from './identity-rows.ts';
import type { Identity } from './identity-values.ts';

/** By what lists put it in order; nobody shows it. */
type Sorted = { sort_name: string };
export type Row = Sorted & {
  id: number;
  uuid: string;
  business_id: number;
  first_name: string;
  last_name: string;
  email: string | null;
  phone: string | null;
  country: string | null;
  avatar_media_id: number | null;
  custom_attributes: string;
  last_active_at: number | null;
  blocked_at: number | null;
  merged_into_id: number | null;
  version: number;
  created_at: number;
  updated_at: number;
};
export type Contact = Omit<Row, 'custom_attributes' | 'sort_name'> & { custom_attributes: Attributes };
type Later = 'blocked_at' | 'merged_into_id' | 'last_active_at' | 'version';
export type NewContact = Omit<Contact, Later>;
type Inserted = Omit<Row, Later>;
type Saved = Omit<Row, 'uuid' | 'business_id' | 'version' | 'created_at'>;
export type ContactRows = ReturnType<typeof contactRows>;
const fresh = { last_active_at: null, blocked_at: null, merged_into_id: null, version: 1 };

/** The rows of contacts; what may be done with them is in the other files. */
export function contactRows(
  { store, clock, index }: Pick<Core, 'store' | 'clock' | 'index'>,
  { identityRows }: { identityRows: IdentityRows },
) {
  const byId = store.rows<[id: number], Row>('contacts.byId', 'select * from contacts where id = ?');
  const insert = store.change<[Inserted]>(
    'contacts.insert',
    `insert into contacts (id, uuid, business_id, first_name, last_name, email, phone, country, sort_name,
                           avatar_media_id, custom_attributes, created_at, updated_at)
     values (@id, @uuid, @business_id, @first_name, @last_name, @email, @phone, @country, @sort_name,
             @avatar_media_id, @custom_attributes, @created_at, @updated_at)`,
  );
  const update = store.rows<[Saved], Row>(
    'contacts.save',
    `update contacts set first_name = @first_name, last_name = @last_name, email = @email, phone = @phone,
            country = @country, sort_name = @sort_name, avatar_media_id = @avatar_media_id, custom_attributes = @custom_attributes,
            last_active_at = @last_active_at, blocked_at = @blocked_at, merged_into_id = @merged_into_id,
            version = version + 1, updated_at = @updated_at
     where id = @id returning *`,
  );
  // Not a change that anybody could have read before and now overwrites: the version stays.
  const noteActivity = store.change<[{ id: number; at: number }]>(
    'contacts.noteActivity',
    'update contacts set last_active_at = @at where id = @id',
  );

  // Lists of conversations show the name: what was rendered with the old one is no longer true.
  const touchConversations = store.change<[contactId: number]>(
    'contacts.touchConversations',
    'update conversations set version = version + 1 where contact_id = ?',
  );

  /** The contact, or the one it was merged into. */
  function find(id: number) {
    let row = byId.get(id);
    while (row && row.merged_into_id !== null) row = byId.get(row.merged_into_id);
    return row && fromRow(row);
  }

  /** A key that is bound to a business knows of no other's contacts. */
  function get(actor: Actor, id: number) {
    const contact = find(id);
    if (contact && (actor.businessId === null || actor.businessId === contact.business_id)) return contact;
    throw Problem.missing('contact', id);
  }

  function add(contact: NewContact, known: Identity[]) {
    // Not read back: RETURNING took a tenth of capturing a lead.
    const row: Row = { ...toRow(contact), ...fresh };
    insert.run(row);
    const own = known.filter((identity) => identityRows.attach(contact, identity));
    index.addContact(row, own);
    return fromRow(row);
  }

  /** Every change of a contact, and of what identifies it, ends here. */
  function put(contact: Contact) {
    touchConversations.run(contact.id);
    const row = update.one({ ...toRow(contact), updated_at: clock.now() });
    index.indexContact(row.id);
    return fromRow(row);
  }

  return {
    find,
    get,
    /** The contact itself, also when it was merged into another. */
    itself: (id: number) => fromRow(byId.one(id)),
    add,
    put,
    noteActivity: (id: number) => void noteActivity.run({ id, at: clock.now() }),
  };
}

export const fromRow = (row: Row): Contact => ({
  ...row,
  custom_attributes: JSON.parse(row.custom_attributes),
});
const toRow = <C extends NewContact>(contact: C) => ({
  ...contact,
  sort_name: sortNameOf(contact),
  custom_attributes: JSON.stringify(contact.custom_attributes),
});

const LONGEST_SORT_NAME = 60;

/** Whoever has no name stands where their address or number would. */
const sortNameOf = ({ first_name, last_name, email, phone }: NewContact) =>
  (folded(`${first_name} ${last_name}`) || folded(email ?? phone ?? '')).slice(0, LONGEST_SORT_NAME);
