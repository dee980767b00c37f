import { phoneNumber } from '../lib/phone.ts';
import type { Actor } from './actor.ts';
import type { Core } from './core.ts';
import type { settings as settingsOf } from './settings.ts';

export type Contact = {
  id: number;
  uuid: string;
  business_id: number;
  first_name: string;
  last_name: string;
  email: string | null;
  phone: string | null;
  created_at: number;
  updated_at: number;
};
type Known = { name: string; email?: string | null; phone?: string | null };
type Identity = { channel: 'email' | 'phone'; value: string };

/** The people who write to us. One contact may be known by several identities; within a business each leads to one. */
export function contacts(
  { store, clock, ids, events, index, sequences, totals }: Core,
  { settings }: { settings: ReturnType<typeof settingsOf> },
) {
  const byId = store.rows<[id: number], Contact>('contacts.byId', 'select * from contacts where id = ?');
  const byIdentity = store.rows<[businessId: number, channel: string, value: string], Contact>(
    'contacts.byIdentity',
    `select * from contacts
     where id = (select contact_id from contact_identities where business_id = ? and channel = ? and value = ?)`,
  );
  const insert = store.change<[Contact]>(
    'contacts.insert',
    `insert into contacts (id, uuid, business_id, first_name, last_name, email, phone, created_at, updated_at)
     values (@id, @uuid, @business_id, @first_name, @last_name, @email, @phone, @created_at, @updated_at)`,
  );
  const addIdentity = store.change<
    [{ contact_id: number; business_id: number; channel: string; value: string; created_at: number }]
  >(
    'contacts.addIdentity',
    `insert into contact_identities (contact_id, business_id, channel, value, created_at)
     values (@contact_id, @business_id, @channel, @value, @created_at) on conflict do nothing`,
  );
  const complete = store.change<[{ id: number; email: string | null; phone: string | null; now: number }]>(
    'contacts.complete',
    `update contacts set email = coalesce(email, @email), phone = coalesce(phone, @phone),
            version = version + 1, updated_at = @now
     where id = @id and ((email is null and @email is not null) or (phone is null and @phone is not null))`,
  );

  /** The contact with this email address or phone number, else a new one; what it did not know yet it learns. */
  function findOrCreate(actor: Actor, businessId: number, known: Known) {
    const identities = identitiesOf(known);
    const found = firstFound(businessId, identities);
    return found ? learn(actor, found, identities) : create(actor, businessId, known, identities);
  }

  function firstFound(businessId: number, identities: Identity[]) {
    for (const { channel, value } of identities) {
      const contact = byIdentity.get(businessId, channel, value);
      if (contact) return contact;
    }
    return null;
  }

  function create(actor: Actor, businessId: number, known: Known, identities: Identity[]) {
    const now = clock.now();
    const contact: Contact = {
      id: sequences.take('person'),
      uuid: ids.uuid(),
      business_id: businessId,
      ...namesIn(known.name),
      email: valueOf('email', identities),
      phone: valueOf('phone', identities),
      created_at: now,
      updated_at: now,
    };
    insert.run(contact);
    identities.forEach((identity) => attach(contact, identity));
    index.indexContact(contact.id);
    totals.add('contacts', businessId);
    events.record('contact.created', contact.id, actor, { businessId });
    return contact;
  }

  function learn(actor: Actor, contact: Contact, identities: Identity[]) {
    if (identities.filter((identity) => attach(contact, identity)).length > 0) index.indexContact(contact.id);
    const news = { email: valueOf('email', identities), phone: valueOf('phone', identities) };
    if (complete.run({ id: contact.id, ...news, now: clock.now() }).changes === 0) return contact;
    events.record('contact.updated', contact.id, actor, { businessId: contact.business_id });
    return byId.one(contact.id);
  }

  /** Whether it is new to us. */
  function attach(contact: Contact, identity: Identity) {
    const { changes } = addIdentity.run({
      contact_id: contact.id,
      business_id: contact.business_id,
      ...identity,
      created_at: clock.now(),
    });
    return changes > 0;
  }

  // A number that cannot be dialled is kept where it was given (on the lead), but identifies nobody.
  function identitiesOf({ email, phone }: Known): Identity[] {
    const dialled = phone ? phoneNumber(phone, settings.get().country) : null;
    return [
      ...(email ? [{ channel: 'email' as const, value: email.trim().toLowerCase() }] : []),
      ...(dialled ? [{ channel: 'phone' as const, value: dialled }] : []),
    ];
  }

  return { find: (id: number) => byId.get(id), findOrCreate };
}

const valueOf = (channel: Identity['channel'], identities: Identity[]) =>
  identities.find((identity) => identity.channel === channel)?.value ?? null;

function namesIn(name: string) {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return { first_name: first, last_name: rest.join(' ') };
}
