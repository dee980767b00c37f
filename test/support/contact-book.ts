import fc from 'fast-check';
import { conversationRows } from './conversations.ts';
import type { World } from './world.ts';

/** Somebody with belongings; `conversations` names who took part, by their places in the book. */
export type Person = {
  name: string;
  identities: ('email' | 'phone' | 'telegram')[];
  country: string | null;
  attributes: Record<string, string | number | boolean>;
  isActive: boolean;
  notes: number;
  leads: number;
  conversations: number[][];
};
const PEOPLE = 4;
const few = fc.nat({ max: 3 });
export const place = fc.nat({ max: PEOPLE - 1 });
const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom('', 'Olim', 'Olim Karimov'),
  identities: fc.array(fc.constantFrom('email', 'phone', 'telegram'), { maxLength: 4 }),
  country: fc.constantFrom(null, 'UZ', 'KZ'),
  attributes: fc.dictionary(
    fc.constantFrom('plan', 'seats', '__proto__'),
    fc.oneof(fc.integer(), fc.string(), fc.boolean()),
  ),
  isActive: fc.boolean(),
  notes: few,
  leads: few,
  conversations: fc.array(fc.uniqueArray(place), { maxLength: 3 }),
});
export const people = fc.array(person, { minLength: PEOPLE, maxLength: PEOPLE });

/** Enters people with all that is theirs, inside store.write; their ids, by place. */
export function enter(here: World, everybody: Person[]) {
  const ids = everybody.map((each, nth) => introduce(here, each, nth));
  everybody.forEach(({ conversations }, nth) => {
    for (const participants of conversations) converse(here, ids, nth, participants);
  });
  return ids;
}

function introduce(here: World, { name, country, attributes, isActive, ...own }: Person, nth: number) {
  const { contacts, leads, businesses } = here.domain;
  const known = { channel: 'widget', value: `visitor ${nth}`, name };
  const { id } = contacts.findOrCreateByIdentity(here.ada, businesses.withSlug('default').id, known);
  contacts.update(here.ada, id, { country, custom_attributes: attributes });
  own.identities.forEach((channel, n) => {
    contacts.identities.add(here.ada, id, { channel, value: valueFor[channel](10 * nth + n) });
  });
  here.clock.advance(1);
  if (isActive) contacts.noteActivity(id);
  for (let n = 0; n < own.notes; n++) contacts.notes.add(here.ada, id, `note ${n}`);
  const email = contacts.find(id)?.email;
  if (email) for (let n = 0; n < own.leads; n++) leads.create(here.ada, { name: `lead ${n}`, email });
  return id;
}

const valueFor = {
  email: (n: number) => `person${n}@example.com`,
  phone: (n: number) => `+99890123${4000 + n}`,
  telegram: (n: number) => `user ${n}`,
};

function converse(here: World, ids: number[], nth: number, participants: number[]) {
  const { begin, join } = conversationRows(here);
  const conversation = begin(ids[nth] as number);
  here.clock.advance(1);
  for (const other of participants) join(conversation, ids[other] as number);
}

/** Everything that merging touches, but for how often and when it was changed. */
export function pageOfBook({ domain: { store } }: World) {
  const all = (sql: string) => store.rows<[], { id: number; contact_id: number }>('test.all', sql).all();
  return {
    contacts: all(
      `select id, first_name, last_name, email, phone, country, last_active_at, blocked_at, merged_into_id,
              (select json_group_array(key || value || type) from json_each(custom_attributes)) as attributes
       from contacts order by id`,
    ),
    identities: all('select * from contact_identities order by id'),
    notes: all('select * from contact_notes order by id'),
    leads: all('select * from leads order by id'),
    conversations: all('select id, contact_id from conversations order by id'),
    participants: all('select * from participants order by conversation_id, person_id'),
    totals: all("select * from totals where noun = 'contacts'"),
  };
}
