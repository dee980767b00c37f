import { type Actor, authorize } from '../actor.ts';
import type { businesses as businessesOf } from '../businesses.ts';
import type { Core } from '../core.ts';
import { matchAsTyped } from '../search/as-typed.ts';
import { type Contact, type ContactRows, fromRow, type Row } from './contact-rows.ts';
import type { Identities } from './identities.ts';
import type { IdentityRows } from './identity-rows.ts';
import type { Identity } from './identity-values.ts';

type Parts = {
  businesses: ReturnType<typeof businessesOf>;
  rows: ContactRows;
  identityRows: IdentityRows;
  identities: Identities;
};
/** `q` is what somebody types who looks for a contact; an email address or a number names one exactly. */
export type ContactFilter = { email?: string; phone?: string; blocked?: boolean; q?: string };
type Place = { before: number; limit: number };
/** The row numbers of the index are bound as BigInt: FTS5 heeds no bound that is a REAL. */
type Words = { match: string; blocked: number | null; before: bigint; limit: number };
type Listed = Place & { unblockedOnly: number };

/** Contacts newest first, from those with a smaller id than `before` on. Who was merged into another is left out. */
export function pages({ store }: Core, { businesses, rows, identityRows, identities }: Parts) {
  const sql = (where: string) =>
    `select * from contacts where merged_into_id is null ${where} and id < @before
     and (@unblockedOnly = 0 or blocked_at is null) order by id desc limit @limit`;
  const ofAll = store.rows<[Listed], Row>('contacts.page', sql(''));
  const ofBusiness = store.rows<[Listed & { businessId: number }], Row>(
    'contacts.pageOfBusiness',
    sql('and business_id = @businessId'),
  );
  // SQLite would rather go through all contacts than through the few that are blocked.
  const ofBlocked = store.rows<[Place & { businessId: number | null }], Row>(
    'contacts.pageOfBlocked',
    `select * from contacts indexed by contacts_blocked
     where blocked_at is not null and merged_into_id is null and id < @before
     and (@businessId is null or business_id = @businessId) order by id desc limit @limit`,
  );

  const ofWords = store.rows<[Words], Row>(
    'contacts.pageOfWords',
    `select contacts.* from contact_words join contacts on contacts.id = contact_words.rowid
     where contact_words match @match and contact_words.rowid < @before
       and (@blocked is null or (contacts.blocked_at is not null) = @blocked)
     order by contact_words.rowid desc limit @limit`,
  );

  function page(actor: Actor, filter: ContactFilter, place: Place): Contact[] {
    authorize(actor, 'contacts:read_all');
    const wanted = identitiesIn(filter);
    if (wanted.length > 0) return known(actor, wanted, filter, place);
    const match = matchAsTyped(actor, filter.q ?? '');
    return (match === null ? listed(actor, filter, place) : found(match, filter, place)).map(fromRow);
  }

  const found = (match: string, { blocked }: ContactFilter, place: Place) =>
    ofWords.all({
      match,
      blocked: blocked === undefined ? null : Number(blocked),
      before: BigInt(place.before),
      limit: place.limit,
    });

  const identitiesIn = ({ email, phone }: ContactFilter) => [
    ...(email === undefined ? [] : [identities.fold({ channel: 'email', value: email }, null, 'email')]),
    ...(phone === undefined ? [] : [identities.fold({ channel: 'phone', value: phone }, null, 'phone')]),
  ];

  function listed({ businessId }: Actor, { blocked }: ContactFilter, place: Place) {
    if (blocked) return ofBlocked.all({ ...place, businessId });
    const unblockedOnly = Number(blocked === false);
    return businessId === null
      ? ofAll.all({ ...place, unblockedOnly })
      : ofBusiness.all({ ...place, unblockedOnly, businessId });
  }

  // An identity leads to one contact in each business at the most, so these are few.
  const known = (actor: Actor, wanted: Identity[], { blocked }: ContactFilter, { before, limit }: Place) =>
    businesses
      .visibleTo(actor)
      .flatMap(({ id }) => withAll(id, wanted))
      .filter(({ id, blocked_at }) => id < before && [undefined, blocked_at !== null].includes(blocked))
      .sort((a, b) => b.id - a.id)
      .slice(0, limit);

  function withAll(businessId: number, wanted: Identity[]) {
    const ids = new Set(wanted.map((identity) => identityRows.find(businessId, identity)?.contact_id));
    const [id] = ids;
    return ids.size === 1 && id !== undefined ? (rows.find(id) ?? []) : [];
  }

  return page;
}
