import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { Contact, ContactRows } from './contact-rows.ts';
import type { IdentityRow, IdentityRows } from './identity-rows.ts';
import { folded, type Identity } from './identity-values.ts';

type Parts = {
  settings: ReturnType<typeof settingsOf>;
  rows: ContactRows;
  identityRows: IdentityRows;
};
export type Identities = ReturnType<typeof identities>;
type Shown = 'email' | 'phone';

/** What a contact is known by. Within a business an identity leads to one contact. */
export function identities({ events }: Core, { settings, rows, identityRows }: Parts) {
  /** As it is compared; a number without a country code is taken for one of this country, else the organisation's. */
  const fold = (identity: Identity, country: string | null = null, field?: string) =>
    folded(identity, country ?? settings.get().country, field);

  function list(actor: Actor, contactId: number) {
    authorize(actor, 'contacts:read');
    return identityRows.of(rows.get(actor, contactId).id);
  }

  /** One that the contact has already is answered as it is. */
  function add(actor: Actor, contactId: number, wanted: Identity): IdentityRow {
    authorize(actor, 'contacts:write');
    const contact = rows.get(actor, contactId);
    const identity = fold(wanted, contact.country);
    const known = owned(contact.business_id, contact.id, identity);
    if (known) return known;
    identityRows.attach(contact, identity);
    changed(actor, contact);
    return identityRows.find(contact.business_id, identity) as IdentityRow;
  }

  function remove(actor: Actor, contactId: number, id: number) {
    authorize(actor, 'contacts:write');
    const contact = rows.get(actor, contactId);
    if (!identityRows.detach(contact.id, id)) throw Problem.missing('identity', id);
    changed(actor, contact);
  }

  function changed(actor: Actor, contact: Contact) {
    rows.put(shown(contact));
    const data = { changed: ['identities'] };
    events.record('contact.updated', contact.id, actor, { businessId: contact.business_id, data });
  }

  /** The contact's own, or null while it is nobody's; somebody who is new has no id yet. */
  function owned(businessId: number, contactId: number | null, identity: Identity) {
    const found = identityRows.find(businessId, identity);
    if (!found || found.contact_id === contactId) return found ?? null;
    throw taken(rows.find(found.contact_id) as Contact, identity);
  }

  /** Puts another address in the place of the shown one; one that is theirs already is only shown first. */
  function replace(contact: Contact, channel: Shown, typed: string | null, country: string | null) {
    const wanted = typed === null ? null : fold({ channel, value: typed }, country, channel);
    const known = wanted && owned(contact.business_id, contact.id, wanted);
    if (!known) identityRows.drop(contact, { channel, value: contact[channel] ?? '' });
    if (wanted && !known) identityRows.attach(contact, wanted);
    return wanted?.value ?? identityRows.valuesOf(contact.id, channel)[0] ?? null;
  }

  /** With email and phone as lists show them: as before while they are theirs, else the next that is. */
  const shown = (contact: Contact): Contact => ({
    ...contact,
    email: stillOrNext(contact, 'email'),
    phone: stillOrNext(contact, 'phone'),
  });

  function stillOrNext(contact: Contact, channel: Shown) {
    const values = identityRows.valuesOf(contact.id, channel);
    return values.find((value) => value === contact[channel]) ?? values[0] ?? null;
  }

  return { fold, list, add, remove, owned, replace, shown };
}

const taken = ({ id, uuid }: Contact, { value }: Identity) =>
  Problem.conflict(
    'identity_taken',
    `${value} belongs to contact ${id} already. Merge the two if they are one person.`,
    { contact_id: id, contact_uuid: uuid },
  );
