import type { Described } from './agent-rows.ts';
import { folded } from './contacts/identity-values.ts';
import { mergedAttributes } from './custom-attributes.ts';

export type Profile = {
  email: string;
  firstName: string;
  lastName: string;
  availability: Described['availability'];
  enabled: boolean;
  phone: string | null;
  /** Of the phone number, two letters. */
  country: string | null;
  /** Merged by key; null removes one. */
  customAttributes: Record<string, unknown>;
};

export const undescribed: Described = {
  email: '',
  first_name: '',
  last_name: '',
  availability: 'offline',
  enabled: 1,
  phone: null,
  country: null,
  custom_attributes: '{}',
};

/** What is known of an agent after a change; a number without a country code is one of that country, else of `home`. */
export function described(before: Described, wanted: Partial<Profile>, home: string | null): Described {
  const country = wanted.country === undefined ? before.country : wanted.country;
  const attributes = mergedAttributes(JSON.parse(before.custom_attributes), wanted.customAttributes ?? {});
  return {
    email: wanted.email?.toLowerCase() ?? before.email,
    first_name: wanted.firstName ?? before.first_name,
    last_name: wanted.lastName ?? before.last_name,
    availability: wanted.availability ?? before.availability,
    enabled: Number(wanted.enabled ?? before.enabled === 1),
    phone: wanted.phone
      ? dialled(wanted.phone, country ?? home)
      : wanted.phone === null
        ? null
        : before.phone,
    country,
    custom_attributes: JSON.stringify(attributes),
  };
}

const dialled = (typed: string, country: string | null) =>
  folded({ channel: 'phone', value: typed }, country, 'phone').value;
