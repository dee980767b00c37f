import { folded } from '../../lib/fold.ts';
import { numbersToDial } from '../../lib/phone.ts';
import { type ContactWords, ofBusiness } from './index-rows.ts';

export type IndexedContact = {
  id: number;
  business_id: number;
  first_name: string;
  last_name: string;
  merged_into_id: number | null;
};
export type KnownBy = { channel: string; value: string };

/** What a contact is found by: names, addresses, numbers. */
export function contactWords(contact: IndexedContact, known: readonly KnownBy[]): ContactWords {
  const phones = known.filter(isPhone).flatMap(({ value }) => numbersToDial(value));
  const others = known.filter((identity) => !isPhone(identity)).map(({ value }) => folded(value));
  return {
    names: folded(`${contact.first_name} ${contact.last_name}`),
    emails: others.join(' '),
    phones: phones.join(' '),
    scope: ofBusiness(contact.business_id),
  };
}

const isPhone = ({ channel }: KnownBy) => channel === 'phone';
