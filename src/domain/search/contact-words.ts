import { folded } from '../../lib/fold.ts';
import { numbersToDial } from '../../lib/phone.ts';
import type { Store } from '../../store/store.ts';
import { type ContactWords, ofBusiness } from './index-rows.ts';

type Row = { business_id: number; first_name: string; last_name: string; merged_into_id: number | null };
type Identity = { channel: string; value: string };

/** What a contact is found by: names, addresses, numbers. Of one that became another there is nothing. */
export function contactWords(store: Store) {
  const byId = store.rows<[id: number], Row>(
    'search.contact',
    'select business_id, first_name, last_name, merged_into_id from contacts where id = ?',
  );
  const identities = store.rows<[id: number], Identity>(
    'search.identities',
    'select channel, value from contact_identities where contact_id = ?',
  );

  return function wordsOf(id: number): ContactWords | null {
    const row = byId.get(id);
    if (!row || row.merged_into_id !== null) return null;
    const known = Object.groupBy(identities.all(id), ({ channel }) =>
      channel === 'phone' ? 'phones' : 'others',
    );
    return {
      names: folded(`${row.first_name} ${row.last_name}`),
      emails: (known.others ?? []).map(({ value }) => folded(value)).join(' '),
      phones: (known.phones ?? []).flatMap(({ value }) => numbersToDial(value)).join(' '),
      scope: ofBusiness(row.business_id),
    };
  };
}
