import { type Attributes, MOST_ATTRIBUTES } from '../custom-attributes.ts';
import type { Contact } from './contact-rows.ts';

const facts = ['first_name', 'last_name', 'country', 'avatar_media_id', 'last_active_at'] as const;
type Fact = (typeof facts)[number];
type Value = Contact[Fact];
/** What the survivor of a merge did not know before: each fact as it was and as it became, and attributes. */
export type Learned = { facts: Partial<Record<Fact, { from: Value; to: Value }>>; attributes: Attributes };

/** The survivor with what only the other contact had. What it knows itself stays. */
export function learnt(survivor: Contact, other: Contact): { contact: Contact; learned: Learned } {
  const contact: Contact = {
    ...survivor,
    ...(isNamed(survivor) ? {} : { first_name: other.first_name, last_name: other.last_name }),
    email: survivor.email ?? other.email,
    phone: survivor.phone ?? other.phone,
    country: survivor.country ?? other.country,
    avatar_media_id: survivor.avatar_media_id ?? other.avatar_media_id,
    last_active_at: later(survivor.last_active_at, other.last_active_at),
  };
  const attributes = newAttributes(survivor.custom_attributes, other.custom_attributes);
  return {
    contact: { ...contact, custom_attributes: { ...survivor.custom_attributes, ...attributes } },
    learned: { facts: differences(survivor, contact), attributes },
  };
}

/** Without what was learned, unless somebody has changed it since. */
export function unlearnt(contact: Contact, { facts, attributes }: Learned): Contact {
  const before = Object.entries(facts).filter(([fact, { to }]) => contact[fact as Fact] === to);
  const kept = Object.entries(contact.custom_attributes).filter(
    ([key, value]) => !(Object.hasOwn(attributes, key) && attributes[key] === value),
  );
  return {
    ...contact,
    ...Object.fromEntries(before.map(([fact, { from }]) => [fact, from])),
    custom_attributes: Object.fromEntries(kept),
  };
}

const isNamed = ({ first_name, last_name }: Contact) => first_name !== '' || last_name !== '';

const later = (a: number | null, b: number | null) => (a === null || (b !== null && b > a) ? b : a);

function newAttributes(own: Attributes, others: Attributes): Attributes {
  const free = MOST_ATTRIBUTES - Object.keys(own).length;
  const missing = Object.entries(others).filter(([key]) => !Object.hasOwn(own, key));
  return Object.fromEntries(missing.slice(0, Math.max(free, 0)));
}

const differences = (before: Contact, after: Contact): Learned['facts'] =>
  Object.fromEntries(
    facts.flatMap((fact) =>
      before[fact] === after[fact] ? [] : [[fact, { from: before[fact], to: after[fact] }]],
    ),
  );
