import type { Contact as DomainContact } from '../../domain/contacts/contacts.ts';
import type { Domain } from '../../domain/domain.ts';
import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import {
  anything,
  array,
  boolean,
  dateTime,
  type Infer,
  integer,
  named,
  nullable,
  object,
  oneOf,
  record,
  text,
} from '../../lib/schema.ts';
import { avatarUrl } from '../media-url.ts';
import { success } from './envelope.ts';
import { phoneFields } from './phones.ts';

/** The contact as its conversation shows it: Libredesk keeps all people in one table, so much of it is an agent's only. */
export const Contact = named(
  'Contact',
  object({
    id: integer(),
    created_at: dateTime(),
    updated_at: dateTime(),
    first_name: text(),
    last_name: text(),
    email: text(),
    type: oneOf('contact'),
    availability_status: oneOf('offline'),
    avatar_url: nullable(text()),
    phone_number: nullable(text()),
    phone_number_country_code: nullable(text()),
    custom_attributes: record(anything()),
    enabled: boolean(),
    last_active_at: nullable(dateTime()),
    last_login_at: nullable(dateTime()),
    roles: array(text()),
    permissions: array(text()),
    teams: array(record(anything())),
    api_key: nullable(text()),
    api_key_last_used_at: nullable(dateTime()),
  }),
);
export const ContactResponse = named('ContactResponse', success(Contact));

/** What lists show of people of either kind. */
export const person = {
  id: integer(),
  first_name: text(),
  last_name: text(),
  email: text(),
  enabled: boolean(),
  avatar_url: nullable(text()),
  created_at: dateTime(),
  updated_at: dateTime(),
};
export const ContactItem = named('ContactList', object({ ...person, type: oneOf('contact') }));
export const ContactSummary = named(
  'ContactSummary',
  object({
    created_at: dateTime(),
    updated_at: dateTime(),
    first_name: text(),
    last_name: text(),
    avatar_url: nullable(text()),
  }),
);

type Shown = { domain: Domain; origin: string };

export const presentContact = (contact: DomainContact, shown: Shown): Infer<typeof Contact> => ({
  ...presentItem(contact, shown),
  availability_status: 'offline',
  ...phoneFields(contact),
  custom_attributes: contact.custom_attributes,
  last_active_at: isoTimeOrNull(contact.last_active_at),
  last_login_at: null,
  roles: [],
  permissions: [],
  teams: [],
  api_key: null,
  api_key_last_used_at: null,
});

type Person = Pick<
  DomainContact,
  'id' | 'first_name' | 'last_name' | 'email' | 'avatar_media_id' | 'created_at' | 'updated_at'
>;

export const presentPerson = (row: Person, enabled: boolean, shown: Shown) => ({
  id: row.id,
  first_name: row.first_name,
  last_name: row.last_name,
  email: row.email ?? '',
  enabled,
  avatar_url: avatarUrl(row, shown),
  created_at: isoTime(row.created_at),
  updated_at: isoTime(row.updated_at),
});

export const presentItem = (contact: DomainContact, shown: Shown): Infer<typeof ContactItem> => ({
  ...presentPerson(contact, contact.blocked_at === null, shown),
  type: 'contact',
});

export const presentSummary = (contact: DomainContact, shown: Shown): Infer<typeof ContactSummary> => ({
  created_at: isoTime(contact.created_at),
  updated_at: isoTime(contact.updated_at),
  first_name: contact.first_name,
  last_name: contact.last_name,
  avatar_url: avatarUrl(contact, shown),
});
