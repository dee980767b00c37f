import { folded, isUnspaced } from '../../lib/fold.ts';
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
    names: folded(asWritten(contact)),
    emails: others.join(' '),
    phones: phones.join(' '),
    scope: ofBusiness(contact.business_id),
  };
}

/** Chinese, Japanese and Thai names are written in one, by most with the family's name in front. */
function asWritten({ first_name: first, last_name: last }: IndexedContact) {
  const apart = `${first} ${last}`;
  return isUnspaced(first) && isUnspaced(last) ? `${apart} ${last}${first} ${first}${last}` : apart;
}

const isPhone = ({ channel }: KnownBy) => channel === 'phone';
