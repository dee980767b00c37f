import { Problem } from '../../lib/problem.ts';
import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import { type Attributes, mergedAttributes } from '../custom-attributes.ts';
import type { Contact, ContactRows } from './contact-rows.ts';
import type { Finding } from './finding.ts';
import type { Identities } from './identities.ts';
import type { IdentityRows } from './identity-rows.ts';
import type { Identity } from './identity-values.ts';

/** What a row of a list says of somebody: what is empty says nothing. */
export type Wanted = {
  first_name: string;
  last_name: string;
  country: string | null;
  identities: Identity[];
  attributes: Record<string, string>;
};
export type Outcome = 'added' | 'updated' | 'unchanged';
/** What will be stored of a row, and for whom: null is somebody new. */
export type Understood = {
  businessId: number;
  ownerId: number | null;
  described: Pick<Contact, 'first_name' | 'last_name' | 'country'>;
  attributes: Attributes;
  identities: Identity[];
};
/** What is known of somebody, as far as a row may change it. */
export type Standing = Pick<Contact, 'first_name' | 'last_name' | 'country' | 'custom_attributes'>;
export type List = { businessId: number; updateExisting: boolean };
/** Whose an identity is; an import that is only tried knows more than the tables do. */
export type OwnerOf = (identity: Identity) => number | undefined;
type Parts = {
  rows: ContactRows;
  identityRows: IdentityRows;
  identities: Identities;
  begin: Finding['begin'];
};

/** Contacts from a list. Whoever calls this has seen to it that the actor may. */
export function importing({ events }: Core, { rows, identityRows, identities, begin }: Parts) {
  const ownerIn =
    (businessId: number): OwnerOf =>
    (identity) =>
      identityRows.find(businessId, identity)?.contact_id;

  /** Throws what is wrong with the row, in a sentence for whoever made the list. */
  function understood(
    { businessId, updateExisting }: List,
    wanted: Wanted,
    ownerOf = ownerIn(businessId),
  ): Understood {
    const { first_name, last_name, country } = wanted;
    refuseWrong(wanted);
    const known = distinct(wanted.identities.map((each) => identities.fold(each, country, each.channel)));
    const owners = new Set(known.map(ownerOf).filter((id) => id !== undefined));
    if (owners.size > 1) throw several([...owners]);
    const [ownerId = null] = owners;
    if (ownerId !== null && !updateExisting) throw there(ownerId);
    if (ownerId === null && known.length === 0 && first_name === '' && last_name === '') throw nobody();
    const attributes = mergedAttributes({}, wanted.attributes);
    return {
      businessId,
      ownerId,
      described: { first_name, last_name, country },
      attributes,
      identities: known,
    };
  }

  /** Inside store.write, together with the note that this row is done. */
  function put(actor: Actor, wanted: Understood): Outcome {
    if (wanted.ownerId !== null) return update(actor, rows.find(wanted.ownerId) as Contact, wanted);
    const described = { ...wanted.described, custom_attributes: wanted.attributes };
    begin(actor, wanted.businessId, described, wanted.identities);
    return 'added';
  }

  function update(actor: Actor, before: Contact, wanted: Understood): Outcome {
    // Before anything is written, because it may refuse.
    const after = filledIn(before, wanted);
    const news = wanted.identities.filter((identity) => identityRows.attach(before, identity));
    const changed = changedIn(before, after);
    if (news.length === 0 && changed.length === 0) return 'unchanged';
    rows.put(identities.shown(after));
    const data = { changed: [...(news.length > 0 ? ['identities'] : []), ...changed] };
    events.record('contact.updated', before.id, actor, { businessId: before.business_id, data });
    return 'updated';
  }

  return { understood, put, ownerIn, standingOf: (id: number) => rows.find(id) as Contact };
}

/** Of whom nothing is known yet. */
export const nothingKnown: Standing = { first_name: '', last_name: '', country: null, custom_attributes: {} };

/** What is known with what the row says; what it does not say stays. */
export function filledIn<Known extends Standing>(
  before: Known,
  { described, attributes }: Understood,
): Known {
  return {
    ...before,
    first_name: described.first_name || before.first_name,
    last_name: described.last_name || before.last_name,
    country: described.country ?? before.country,
    custom_attributes: mergedAttributes(before.custom_attributes, attributes),
  };
}

/** What differs, by its name. */
export const changedIn = <Known extends Standing>(before: Known, after: Known) =>
  Object.entries(after)
    .filter(([name, value]) => JSON.stringify(before[name as keyof Known]) !== JSON.stringify(value))
    .map(([name]) => name);

const LONGEST_NAME = 140;
const LONGEST_ID = 500;

function refuseWrong({ first_name, last_name, country, identities }: Wanted) {
  for (const [field, name] of Object.entries({ first_name, last_name }))
    if (name.length > LONGEST_NAME)
      throw Problem.invalid(field, `${field} must have at most ${LONGEST_NAME} characters.`);
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    throw Problem.invalid('country', 'country must be two letters, such as UZ.');
  for (const { channel, value } of identities)
    if (value.length > LONGEST_ID)
      throw Problem.invalid(channel, `${channel} must have at most ${LONGEST_ID} characters.`);
}

function distinct(identities: Identity[]) {
  return [...new Map(identities.map((one) => [`${one.channel} ${one.value}`, one])).values()];
}

const several = (ids: number[]) =>
  Problem.conflict(
    'several_contacts',
    `This row is about several contacts: ${ids.map(numbered).join(' and ')}. Merge them if they are one person.`,
  );
const there = (id: number) =>
  Problem.conflict('contact_exists', `This is ${numbered(id)} already, and contacts are not to be updated.`);
const nobody = () =>
  new Problem('invalid', 'nobody', 'This row has no name, no address and no number to know somebody by.');

/** An id below nought stands for a row that comes before. */
const numbered = (id: number) => (id > 0 ? `contact ${id}` : `whoever is in row ${-id}`);
