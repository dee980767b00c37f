import type { Contact as DomainContact } from '../../domain/contacts/contacts.ts';
import type { Domain } from '../../domain/domain.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  anything,
  boolean,
  dateTime,
  email,
  type Infer,
  integer,
  named,
  nullable,
  object,
  partial,
  record,
  text,
  uuid,
} from '../../lib/schema.ts';
import { avatarUrl } from '../media-url.ts';

export const Contact = named(
  'Contact',
  object({
    id: integer(),
    uuid: uuid(),
    business_id: integer(),
    first_name: text(),
    last_name: text(),
    email: nullable(text()),
    phone: nullable(text({ description: 'E.164, such as +998901234567.' })),
    country: nullable(text()),
    custom_attributes: record(anything()),
    avatar_media_id: nullable(integer()),
    avatar_url: nullable(text({ description: 'Works for a day without credentials.' })),
    blocked: boolean(),
    blocked_at: nullable(dateTime()),
    last_active_at: nullable(dateTime()),
    version: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
  }),
);

const changeable = {
  first_name: text({ maxLength: 140 }),
  last_name: text({ maxLength: 140 }),
  email: nullable(email()),
  phone: nullable(
    text({
      maxLength: 100,
      description: "Without a country code a number of the contact's country, else the organisation's.",
    }),
  ),
  country: nullable(text({ pattern: '^[A-Z]{2}$', description: 'Two letters, such as UZ.' })),
  custom_attributes: record(anything(), {
    description: 'At most 100: texts up to 5,000 characters, numbers, true or false. null removes one.',
  }),
};
export const NewContact = named(
  'NewContact',
  object({}, { ...changeable, business: text({ description: 'The slug of its business.' }) }),
);
export const ContactChange = named('ContactChange', partial(object(changeable)));

type Shown = { domain: Pick<Domain, 'media'>; origin: string };

/** A contact, also as events and the live stream show it. */
export const presentContact = (contact: DomainContact, shown: Shown): Infer<typeof Contact> => ({
  id: contact.id,
  uuid: contact.uuid,
  business_id: contact.business_id,
  first_name: contact.first_name,
  last_name: contact.last_name,
  email: contact.email,
  phone: contact.phone,
  country: contact.country,
  custom_attributes: contact.custom_attributes,
  avatar_media_id: contact.avatar_media_id,
  avatar_url: avatarUrl(contact, shown),
  blocked: contact.blocked_at !== null,
  blocked_at: isoTimeOrNull(contact.blocked_at),
  last_active_at: isoTimeOrNull(contact.last_active_at),
  version: contact.version,
  created_at: isoTime(contact.created_at),
  updated_at: isoTime(contact.updated_at),
});
