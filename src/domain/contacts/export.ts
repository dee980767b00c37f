import { isoTime, isoTimeOrNull } from '../../lib/clock.ts';
import { type Actor, authorize } from '../actor.ts';
import type { Core } from '../core.ts';
import type { Contact } from './contact-rows.ts';
import type { IdentityRow } from './identity-rows.ts';
import type { ContactFilter, pages as pagesOf } from './pages.ts';

/** What a table of contacts has columns for: what some of them have, beyond what all have. */
type Columns = { channels: string[]; attributes: string[] };
type Cells = (string | number | null)[];
export type Table = { headings: string[]; pages: Iterable<Cells[]> };

const PAGE = 100;
const MOST_COLUMNS = 200;
const NEWEST = Number.MAX_SAFE_INTEGER;

/** Contacts as a table, newest first. Its columns are called what an import calls them. */
export function exporting({ store, audit }: Core, { page }: { page: ReturnType<typeof pagesOf> }) {
  const identitiesOf = store.rows<[ids: string], IdentityRow>(
    'contactExport.identities',
    `select contact_identities.* from json_each(?)
     join contact_identities on contact_identities.contact_id = json_each.value`,
  );

  /** Goes through all of them twice, because the columns come first; a page in each turn, so that others come in between. */
  async function table(actor: Actor, filter: ContactFilter): Promise<Table> {
    authorize(actor, 'contacts:read_all');
    await store.write(() => audit.note('contacts.exported', actor, null, { narrowed_by: namesIn(filter) }));
    const columns = await columnsIn(actor, filter);
    return { headings: headingsOf(columns), pages: rows(actor, filter, columns) };
  }

  function* portions(actor: Actor, filter: ContactFilter) {
    for (let before = NEWEST; ; ) {
      const contacts = page(actor, filter, { before, limit: PAGE });
      const ids = JSON.stringify(contacts.map(({ id }) => id));
      yield { contacts, known: Map.groupBy(identitiesOf.all(ids), (one) => one.contact_id) };
      if (contacts.length < PAGE) return;
      before = contacts.at(-1)?.id ?? 0;
    }
  }

  async function columnsIn(actor: Actor, filter: ContactFilter): Promise<Columns> {
    const [channels, attributes] = [new Set<string>(), new Set<string>()];
    for (const { contacts, known } of portions(actor, filter)) {
      for (const identities of known.values()) for (const { channel } of identities) channels.add(channel);
      for (const contact of contacts)
        for (const key of Object.keys(contact.custom_attributes)) attributes.add(key);
      await new Promise(setImmediate);
    }
    for (const shown of ['email', 'phone']) channels.delete(shown);
    return { channels: inOrder(channels), attributes: inOrder(attributes) };
  }

  function* rows(actor: Actor, filter: ContactFilter, columns: Columns) {
    for (const { contacts, known } of portions(actor, filter))
      yield contacts.map((contact) => rowOf(contact, known.get(contact.id) ?? [], columns));
  }

  return table;
}

const namesIn = (filter: ContactFilter) =>
  Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));

const inOrder = (names: ReadonlySet<string>) => [...names].sort().slice(0, MOST_COLUMNS);

const headingsOf = ({ channels, attributes }: Columns) => [
  'id',
  'uuid',
  'first_name',
  'last_name',
  'email',
  'phone',
  'country',
  'other_emails',
  'other_phones',
  ...channels.map((channel) => `identity:${channel}`),
  ...attributes.map((key) => `attribute:${key}`),
  'blocked',
  'last_active_at',
  'created_at',
  'updated_at',
];

function rowOf(contact: Contact, identities: IdentityRow[], { channels, attributes }: Columns): Cells {
  const { email, phone, custom_attributes: own } = contact;
  const valuesOf = (channel: string, shown: string | null = null) =>
    identities
      .flatMap((one) => (one.channel === channel && one.value !== shown ? [one.value] : []))
      .join(', ');
  return [
    contact.id,
    contact.uuid,
    contact.first_name,
    contact.last_name,
    email,
    phone,
    contact.country,
    valuesOf('email', email),
    valuesOf('phone', phone),
    ...channels.map((channel) => valuesOf(channel)),
    ...attributes.map((key) => (Object.hasOwn(own, key) ? String(own[key]) : null)),
    String(contact.blocked_at !== null),
    isoTimeOrNull(contact.last_active_at),
    isoTime(contact.created_at),
    isoTime(contact.updated_at),
  ];
}
