import type { Contact } from '../../domain/contacts.ts';
import { isoTime } from '../../lib/clock.ts';

/** A contact as events and the live stream show it. */
export const presentContact = (contact: Contact) => ({
  id: contact.id,
  uuid: contact.uuid,
  business_id: contact.business_id,
  first_name: contact.first_name,
  last_name: contact.last_name,
  email: contact.email,
  phone: contact.phone,
  created_at: isoTime(contact.created_at),
  updated_at: isoTime(contact.updated_at),
});
