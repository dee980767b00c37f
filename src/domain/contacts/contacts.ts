import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { businesses as businessesOf } from '../businesses.ts';
import type { Core } from '../core.ts';
import { mergedAttributes } from '../custom-attributes.ts';
import type { settings as settingsOf } from '../settings.ts';
import { type Contact, contactRows } from './contact-rows.ts';
import { directory } from './directory.ts';
import { exporting } from './export.ts';
import { finding } from './finding.ts';
import { identities as identitiesOf } from './identities.ts';
import { identityRows as identityRowsOf } from './identity-rows.ts';
import type { Identity } from './identity-values.ts';
import { importing } from './importing.ts';
import { lists } from './lists.ts';
import { merges } from './merges.ts';
import { notes } from './notes.ts';
import { pages } from './pages.ts';

export type { Contact };

type Parts = { settings: ReturnType<typeof settingsOf>; businesses: ReturnType<typeof businessesOf> };
type Described = Pick<
  Contact,
  'first_name' | 'last_name' | 'email' | 'phone' | 'country' | 'avatar_media_id'
>;
/** Attributes are merged by key; null removes one. */
export type ContactChange = Partial<Described> & { custom_attributes?: Record<string, unknown> };

/** The people who write to us. One contact may be known by several identities; within a business each leads to one. */
export function contacts(core: Core, { settings, businesses }: Parts) {
  const { store, clock, events } = core;
  const identityRows = identityRowsOf(core);
  const rows = contactRows(core, { identityRows });
  const identities = identitiesOf(core, { settings, rows, identityRows });
  const parts = { settings, businesses, rows, identityRows, identities };
  const { begin, ...found } = finding(core, parts);
  const list = lists(core, parts);
  const page = pages(core, parts);
  const newestConversations = store.values<[{ contactId: number; exceptId: number; limit: number }], number>(
    'contacts.newestConversations',
    `select id from conversations where contact_id = @contactId and id <> @exceptId and listed = 1
     order by id desc limit @limit`,
  );

  /** In the business that is named, else where the actor is at home. */
  function create(
    actor: Actor,
    { email, phone, custom_attributes, ...wanted }: ContactChange,
    slug?: string,
  ) {
    authorize(actor, 'contacts:write');
    const businessId = businessFor(actor, slug);
    const known = [
      ...(email ? [identities.fold({ channel: 'email', value: email }, null, 'email')] : []),
      ...(phone ? [identities.fold({ channel: 'phone', value: phone }, wanted.country, 'phone')] : []),
    ];
    for (const identity of known) identities.owned(businessId, null, identity);
    refuseUnknown(wanted, known);
    const attributes = mergedAttributes({}, custom_attributes ?? {});
    return begin(actor, businessId, { ...wanted, custom_attributes: attributes }, known);
  }

  const businessFor = (actor: Actor, slug: string | undefined) =>
    slug === undefined ? businesses.homeOf(actor) : businesses.visible(actor, businesses.withSlug(slug)).id;

  function update(actor: Actor, id: number, wanted: ContactChange) {
    authorize(actor, 'contacts:write');
    const before = rows.get(actor, id);
    const after = changedBy(before, wanted);
    const changed = Object.keys(after).filter((name) => isOther(name as keyof Contact, before, after));
    return changed.length === 0 ? before : recorded(actor, after, 'contact.updated', { changed });
  }

  function changedBy(before: Contact, { email, phone, custom_attributes = {}, ...rest }: ContactChange) {
    const after = { ...before, ...rest };
    return {
      ...after,
      email: email === undefined ? before.email : identities.replace(before, 'email', email, null),
      phone: phone === undefined ? before.phone : identities.replace(before, 'phone', phone, after.country),
      custom_attributes: mergedAttributes(before.custom_attributes, custom_attributes),
    };
  }

  /** What the blocked write is not let in. */
  function setBlocked(actor: Actor, id: number, blocked: boolean) {
    authorize(actor, 'contacts:block');
    const contact = rows.get(actor, id);
    if (blocked === (contact.blocked_at !== null)) return contact;
    const after = { ...contact, blocked_at: blocked ? clock.now() : null };
    return recorded(actor, after, blocked ? 'contact.blocked' : 'contact.unblocked');
  }

  function recorded(
    actor: Actor,
    contact: Contact,
    name: 'contact.updated' | 'contact.blocked' | 'contact.unblocked',
    data = {},
  ) {
    const after = rows.put(contact);
    events.record(name, contact.id, actor, { businessId: contact.business_id, data });
    return after;
  }

  return {
    find: rows.find,
    get: rows.get,
    itself: rows.itself,
    create,
    update,
    setBlocked,
    list,
    page,
    table: exporting(core, { page }),
    directory: directory(core, { list, page }),
    ...found,
    noteActivity: rows.noteActivity,
    /** The ids of the newest ten conversations besides this one. */
    previousConversations: (contactId: number, exceptId: number) =>
      newestConversations.all({ contactId, exceptId, limit: 10 }),
    identities,
    importing: importing(core, { ...parts, begin }),
    notes: notes(core, parts),
    merges: merges(core, parts),
  };
}

function refuseUnknown({ first_name = '', last_name = '' }: ContactChange, known: Identity[]) {
  if (known.length === 0 && `${first_name}${last_name}`.trim() === '')
    throw Problem.invalid('first_name', 'Give a name, an email address or a phone number.');
}

const isOther = (name: keyof Contact, before: Contact, after: Contact) =>
  JSON.stringify(before[name]) !== JSON.stringify(after[name]);
