import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import type { Actor } from '../../../src/domain/actor.ts';
import { type ContactOrder, ofBusinesses } from '../../../src/domain/contacts/lists.ts';
import { conversationRows } from '../../support/conversations.ts';
import { type World, world } from '../../support/world.ts';

const lists = suite('contacts by offset');

/** Names in the order made; `b` is changed last, `m` is merged into `a`, `north` belongs to another business. */
async function some(here: World) {
  const { contacts, businesses } = here.domain;
  const make = (first_name: string, slug = 'default') => contacts.create(here.ada, { first_name }, slug).id;
  return here.write(() => {
    const { id: north } = businesses.create(here.ada, { slug: 'north', name: 'North' });
    const ids = [...'abcde'].map((name) => make(name));
    make('north', 'north');
    contacts.merges.merge(here.ada, ids[0] as number, make('m'));
    here.clock.advance(1000);
    contacts.update(here.ada, ids[1] as number, { last_name: 'B.' });
    return { north };
  });
}

const named = (here: World, actor: Actor, page: { limit: number; offset: number }, order?: ContactOrder) => {
  const { contacts, total } = here.domain.contacts.list(actor, page, order);
  return [contacts.map(({ first_name }) => first_name).join(' '), total];
};

lists('come newest first, and from either end the same', async () => {
  await using here = await world();
  await some(here);
  const all = 'north e d c b a'.split(' ');
  for (const limit of [1, 2, 6, 20])
    for (const offset of [0, 1, 3, 5, 6, 100])
      equal(
        named(here, here.ada, { limit, offset }),
        [all.slice(offset, offset + limit).join(' '), 6],
        `${limit} ${offset}`,
      );
});

lists('come in the order of their last change as well', async () => {
  await using here = await world();
  await some(here);
  const order = (direction: 'asc' | 'desc') => ({ by: 'updated', direction }) as const;
  equal(named(here, here.ada, { limit: 3, offset: 0 }, order('desc')), ['b north e', 6]);
  equal(named(here, here.ada, { limit: 3, offset: 3 }, order('desc')), ['d c a', 6]);
  equal(named(here, here.ada, { limit: 6, offset: 0 }, order('asc')), ['a c d e north b', 6]);
});

lists('of one business have a total of their own', async () => {
  await using here = await world();
  const { north } = await some(here);
  const bound = { ...here.ada, businessId: north };
  const page = { limit: 10, offset: 0 };
  equal(named(here, bound, page), ['north', 1]);
  equal(named(here, bound, page, { by: 'updated', direction: 'desc' }), ['north', 1]);
});

lists('have a total of the rows after a merge was undone, too', async () => {
  await using here = await world();
  await some(here);
  await here.write(() => here.domain.contacts.merges.undo(here.ada, 1));
  equal(named(here, here.ada, { limit: 1, offset: 0 }), ['m', 7]);
});

lists('of earlier conversations hold the newest ten besides this one', async () => {
  await using here = await world();
  const { begin } = conversationRows(here);
  const { id, ids } = await here.write(() => {
    const { id } = here.domain.contacts.create(here.ada, { first_name: 'Olim' });
    return { id, ids: Array.from({ length: 13 }, () => begin(id)) };
  });
  const hide = here.domain.store.change<[number]>(
    'test.hide',
    'update conversations set listed = 0 where id = ?',
  );
  await here.write(() => hide.run(ids[11] as number));
  const earlier = ids.filter((_, nth) => nth < 11).toReversed();
  equal(here.domain.contacts.previousConversations(id, ids[12] as number), earlier.slice(0, 10));
  equal(here.domain.contacts.previousConversations(id, ids[5] as number)[0], ids[12]);
});

lists('of many businesses are merged, along an index each', async () => {
  await using here = await world();
  const { contacts, businesses, store } = here.domain;
  await here.write(() => {
    for (let n = 100; n < 330; n++) {
      businesses.create(here.ada, { slug: `b${n}`, name: `B${n}` });
      contacts.create(here.ada, { first_name: `n${(n * 7) % 1000}` }, `b${n}`);
    }
  });
  const names = Array.from({ length: 230 }, (_, n) => `n${((n + 100) * 7) % 1000}`).sort();
  const order = { by: 'name', direction: 'asc' } as const;
  for (const offset of [0, 100, 225])
    equal(named(here, here.ada, { limit: 10, offset }, order)[0], names.slice(offset, offset + 10).join(' '));

  const plan = store.varyingRows<[], { detail: string }>('test.plan');
  for (const [column, index, more] of ORDERS) {
    const sql = ofBusinesses(3, `${column} desc, id desc`, more).replaceAll(/@\w+/g, '1');
    const steps = plan(`explain query plan ${sql}`)
      .all()
      .map(({ detail }) => detail);
    is(steps.filter((step) => step.includes(`USING INDEX ${index} (business_id=?`)).length, 3, `${steps}`);
    is(steps.filter((step) => step.includes('TEMP B-TREE')).length, 0, `${steps}`);
  }
});
const ORDERS = [
  ['updated_at', 'contacts_by_business_update', ''],
  ['sort_name', 'contacts_by_business_name', ''],
  ['last_active_at', 'contacts_by_business_activity', 'and last_active_at is not null'],
] as const;

lists.run();
