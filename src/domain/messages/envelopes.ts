import type { Contact } from '../contacts/contact-rows.ts';
import type { Wanted } from './row.ts';

type Known = Pick<Contact, 'email'> | undefined;

/** To the contact, unless somebody else is named. */
export function addressed(contact: Known, wanted: Wanted): Wanted {
  if (!contact?.email || wanted.envelope?.to?.length) return wanted;
  return { ...wanted, envelope: { ...wanted.envelope, to: [contact.email] } };
}

/** From the contact's address as it is today, unless the channel named the one that it came from. */
export function signed(contact: Known, wanted: Wanted): Wanted {
  if (!contact?.email || wanted.envelope?.from?.length) return wanted;
  return { ...wanted, envelope: { ...wanted.envelope, from: [contact.email] } };
}
