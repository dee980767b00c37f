import { phoneNumber } from '../../lib/phone.ts';
import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import type { settings as settingsOf } from '../settings.ts';
import type { Contact, ContactRows, NewContact } from './contact-rows.ts';
import type { Identities } from './identities.ts';
import type { IdentityRows } from './identity-rows.ts';
import type { Identity } from './identity-values.ts';

type Parts = {
  settings: ReturnType<typeof settingsOf>;
  rows: ContactRows;
  identityRows: IdentityRows;
  identities: Identities;
};
type Known = { name: string; email?: string | null; phone?: string | null };
type Described = Pick<
  NewContact,
  'first_name' | 'last_name' | 'country' | 'avatar_media_id' | 'custom_attributes'
>;
const undescribed: Described = {
  first_name: '',
  last_name: '',
  country: null,
  avatar_media_id: null,
  custom_attributes: {},
};
export type Finding = ReturnType<typeof finding>;

/** Whoever writes or is captured is somebody we know, or becomes a contact. */
export function finding(
  { clock, ids, events, sequences, totals }: Core,
  { settings, rows, identityRows, identities }: Parts,
) {
  /** The contact with this email address or phone number, else a new one; what it did not know yet it learns. */
  const findOrCreate = (actor: Actor, businessId: number, known: Known) =>
    resolve(actor, businessId, known.name, identitiesOf(known));

  /** The contact that a channel knows by this value, else a new one. */
  const findOrCreateByIdentity = (
    actor: Actor,
    businessId: number,
    { name = '', ...identity }: Identity & { name?: string },
  ) => resolve(actor, businessId, name, [identities.fold(identity)]);

  /** The same by several, the first of which that is known decides. */
  const findOrCreateByIdentities = (actor: Actor, businessId: number, name: string, known: Identity[]) =>
    resolve(
      actor,
      businessId,
      name,
      known.map((identity) => identities.fold(identity, null, `contact.${identity.channel}`)),
    );

  /** Somebody of whom nothing is known. */
  const stranger = (actor: Actor, businessId: number) => begin(actor, businessId, {}, []);

  function resolve(actor: Actor, businessId: number, name: string, known: Identity[]) {
    const found = firstFound(businessId, known);
    return found ? learn(actor, found, name, known) : begin(actor, businessId, namesIn(name), known);
  }

  function firstFound(businessId: number, known: Identity[]) {
    for (const identity of known) {
      const row = identityRows.find(businessId, identity);
      if (row) return rows.find(row.contact_id) as Contact;
    }
    return null;
  }

  /** A new contact with identities that are nobody's yet. */
  function begin(actor: Actor, businessId: number, described: Partial<Described>, known: Identity[]) {
    const now = clock.now();
    const contact = rows.add(
      {
        id: sequences.take('person'),
        uuid: ids.uuid(),
        business_id: businessId,
        ...undescribed,
        ...described,
        email: valueOf('email', known),
        phone: valueOf('phone', known),
        created_at: now,
        updated_at: now,
      },
      known,
    );
    totals.add('contacts', businessId);
    events.record('contact.created', contact.id, actor, { businessId });
    return contact;
  }

  // An identity that leads to somebody else stays there: only people can tell whether the two are one.
  function learn(actor: Actor, contact: Contact, name: string, known: Identity[]) {
    const news = known.filter((identity) => identityRows.attach(contact, identity));
    const isNamed = contact.first_name !== '' || contact.last_name !== '' || name.trim() === '';
    if (news.length === 0 && isNamed) return contact;
    const after = rows.put(identities.shown({ ...contact, ...(isNamed ? {} : namesIn(name)) }));
    const data = { changed: [...(news.length > 0 ? ['identities'] : []), ...(isNamed ? [] : ['name'])] };
    events.record('contact.updated', contact.id, actor, { businessId: contact.business_id, data });
    return after;
  }

  // A number that cannot be dialled is kept where it was given (on the lead), but identifies nobody.
  function identitiesOf({ email, phone }: Known): Identity[] {
    const dialled = phone ? phoneNumber(phone, settings.get().country) : null;
    return [
      ...(email ? [{ channel: 'email', value: email.trim().toLowerCase() }] : []),
      ...(dialled ? [{ channel: 'phone', value: dialled }] : []),
    ];
  }

  return { findOrCreate, findOrCreateByIdentity, findOrCreateByIdentities, stranger, begin };
}

const valueOf = (channel: string, known: Identity[]) =>
  known.find((identity) => identity.channel === channel)?.value ?? null;

function namesIn(name: string) {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return { first_name: first, last_name: rest.join(' ') };
}
