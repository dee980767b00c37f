import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { conversationRows } from '../../support/conversations.ts';
import { agentsMayNot } from '../../support/rights.ts';
import { contains } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const merges = suite('merging contacts');

const path = '/api/v1/contacts';
const olim = { first_name: 'Olim', email: 'olim@example.com', custom_attributes: { plan: 'gold' } };
const karimov = {
  first_name: 'O.',
  last_name: 'Karimov',
  phone: '+998901234567',
  country: 'UZ',
  custom_attributes: { plan: 'silver', seats: 3 },
};
const made = async (here: World, body: object) =>
  (await here.request(`POST ${path}`, { as: 'ada', body })).json;
const both = async (here: World) => [await made(here, olim), await made(here, karimov)];
const merge = (here: World, id: number, contact_id: number | string, as: 'ada' | 'bek' = 'ada') =>
  here.request(`POST ${path}/${id}/merge`, { as, body: { contact_id } });
const undo = (here: World, id: number, headers = {}) =>
  here.request(`POST /api/v1/contact-merges/${id}/undo`, { as: 'ada', headers });
const read = async (here: World, id: number | string) =>
  (await here.request(`GET ${path}/${id}`, { as: 'ada' })).json;
const ids = async (here: World, query = '') =>
  (await here.request(`GET ${path}${query}`, { as: 'ada' })).json.data.map(({ id }: { id: number }) => id);

merges('makes one of two: the survivor learns what it did not know', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  const { status, json, events } = await merge(here, first.id, second.uuid);
  equal([status, events], [201, ['contact.merged']]);
  contains(json, {
    survivor_id: first.id,
    merged_id: second.id,
    agent_id: here.people.ada.id,
    moved: { identities: 1, notes: 0, leads: 0, conversations: 0 },
    undone_at: null,
  });
  contains(await read(here, first.id), {
    first_name: 'Olim',
    last_name: '',
    email: 'olim@example.com',
    phone: '+998901234567',
    country: 'UZ',
    custom_attributes: { plan: 'gold', seats: 3 },
    version: 2,
  });
});

merges('leaves one, whom the ids of both lead to', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  await merge(here, first.id, second.id);
  for (const id of [first.id, second.id, second.uuid]) is((await read(here, id)).id, first.id);
  equal(await ids(here), [first.id]);
  equal(await ids(here, '?phone=%2B998901234567'), [first.id]);
  const { contacts, total } = here.domain.contacts.list(here.ada, { limit: 10, offset: 0 });
  equal([contacts.map(({ id }) => id), total], [[first.id], 1]);
  const third = await made(here, { first_name: 'Third' });
  await merge(here, third.id, second.id);
  is((await read(here, second.id)).id, third.id);
});

merges('takes everything along', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  const rows = conversationRows(here);
  await here.request(`POST ${path}/${second.id}/notes`, { as: 'bek', body: { content: 'x' } });
  const [shared, alone] = await here.write(() => {
    here.domain.leads.create(here.ada, { name: 'Karimov', phone: '+998901234567' });
    const begun = [rows.begin(second.id), rows.begin(second.id)] as const;
    rows.join(begun[0], first.id);
    for (const id of begun) rows.join(id, second.id);
    return begun;
  });
  here.clock.advance(1000);
  const { json } = await merge(here, first.id, second.id);
  equal(json.moved, { identities: 1, notes: 1, leads: 1, conversations: 2 });
  const all = (sql: string) => here.domain.store.rows<[], unknown>('test.all', sql).all();
  equal(all('select id, contact_id, version, updated_at from conversations order by id'), [
    { id: shared, contact_id: first.id, version: 3, updated_at: here.clock.now() },
    { id: alone, contact_id: first.id, version: 3, updated_at: here.clock.now() },
  ]);
  equal(all('select conversation_id, person_id from participants order by 1'), [
    { conversation_id: shared, person_id: first.id },
    { conversation_id: alone, person_id: first.id },
  ]);
  for (const table of ['contact_notes', 'leads', 'contact_identities'])
    equal(all(`select distinct contact_id from ${table}`), [{ contact_id: first.id }], table);
  equal(here.domain.contacts.previousConversations(first.id, alone), [shared]);
});

merges('forgets no table that refers to contacts', async () => {
  await using here = await world();
  const referring = here.domain.store
    .values<[], string>(
      'test.referring',
      `select distinct tables.name from pragma_table_list as tables, pragma_foreign_key_list(tables.name) as keys
       where keys."table" = 'contacts' order by 1`,
    )
    .all();
  equal(referring, [
    'contact_identities',
    'contact_merges',
    'contact_notes',
    'contacts',
    'conversations',
    'leads',
  ]);
});

merges('is undone as if it had not been', async () => {
  await using here = await world();
  const before = await both(here);
  const { json } = await merge(here, before[0].id, before[1].id);
  const { status, json: undone, events } = await undo(here, json.uuid);
  equal(
    [status, undone.undone_at, events],
    [200, new Date(here.clock.now()).toISOString(), ['contact.unmerged']],
  );
  for (const contact of before) equal(await read(here, contact.id), { ...contact, version: 3 });
  equal(await ids(here), [before[1].id, before[0].id]);
});

merges('leaves with the survivor what came later', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  const { json } = await merge(here, first.id, second.id);
  const { json: note } = await here.request(`POST ${path}/${second.id}/notes`, {
    as: 'bek',
    body: { content: 'later' },
  });
  await here.request(`PATCH ${path}/${first.id}`, {
    as: 'ada',
    body: { country: 'KZ', custom_attributes: { seats: 4 } },
  });
  await undo(here, json.id);
  contains(await read(here, first.id), {
    country: 'KZ',
    phone: null,
    custom_attributes: { plan: 'gold', seats: 4 },
  });
  contains(await read(here, second.id), { country: 'UZ', phone: '+998901234567' });
  const notesOf = async (id: number) =>
    (await here.request(`GET ${path}/${id}/notes`, { as: 'bek' })).json.data;
  equal([await notesOf(first.id), await notesOf(second.id)], [[note], []]);
});

merges('brings back no address that was removed, or given away, since', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  const { json } = await merge(here, first.id, second.id);
  await here.request(`PATCH ${path}/${first.id}`, { as: 'ada', body: { phone: null } });
  const third = await made(here, { phone: '+998901234567' });
  await undo(here, json.id);
  is((await read(here, second.id)).phone, null);
  is((await read(here, third.id)).phone, '+998901234567');
});

merges('takes no later row for one that is gone', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  const rows = conversationRows(here);
  const post = async (what: string, body: object) =>
    (await here.request(`POST ${path}/${second.id}/${what}`, { as: 'ada', body })).json.id;
  const note = await post('notes', { content: 'x' });
  const identity = await post('identities', { channel: 'telegram', value: '42' });
  const conversation = await here.write(() => rows.begin(second.id));
  const { json } = await merge(here, first.id, second.id);
  await here.request(`DELETE ${path}/${first.id}/notes/${note}`, { as: 'ada' });
  await here.request(`DELETE ${path}/${first.id}/identities/${identity}`, { as: 'ada' });
  await here.write(() => rows.erase(conversation));
  await post('notes', { content: 'later' });
  await post('identities', { channel: 'telegram', value: '42' });
  await here.write(() => rows.begin(first.id));
  await undo(here, json.id);
  const owners = (table: string) =>
    here.domain.store
      .values<[], number>('test.owners', `select contact_id from ${table} order by id desc limit 1`)
      .get();
  for (const table of ['contact_notes', 'contact_identities', 'conversations'])
    is(owners(table), first.id, table);
});

merges('shows the number that the other showed, not an older one', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  const phone = '+998907654321';
  await here.request(`POST ${path}/${second.id}/identities`, {
    as: 'ada',
    body: { channel: 'phone', value: phone },
  });
  await here.request(`PATCH ${path}/${second.id}`, { as: 'ada', body: { phone } });
  await merge(here, first.id, second.id);
  is((await read(here, first.id)).phone, phone);
});

merges('is undone once, and not while the survivor is merged itself', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  const third = await made(here, { first_name: 'Third' });
  const { json: inner } = await merge(here, first.id, second.id);
  const { json: outer } = await merge(here, third.id, first.id);
  const refused = await undo(here, inner.id);
  equal([refused.status, refused.json.error.code, refused.events], [409, 'survivor_merged', []]);
  is((await undo(here, outer.id)).status, 200);
  is((await undo(here, inner.id)).status, 200);
  equal((await undo(here, inner.id)).json.error.code, 'merge_undone');
});

merges('is listed on the survivor, also when it was undone', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  const { json: earlier } = await merge(here, first.id, second.id);
  const { json: undone } = await undo(here, earlier.id);
  const { json: later } = await merge(here, first.id, second.id);
  const { json } = await here.request(`GET ${path}/${first.id}/merges`, { as: 'bek' });
  equal(json.data, [later, undone]);
});

merges('is refused where it makes no sense', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const { id: far } = await made(here, { first_name: 'Far', business: 'north' });
  is((await merge(here, first.id, first.id)).status, 422);
  const apart = await merge(here, first.id, far);
  equal([apart.status, apart.json.error.code], [409, 'other_business']);
  is((await merge(here, first.id, 999)).status, 404);
  await agentsMayNot(here, 'contacts:write');
  is((await merge(here, first.id, second.id, 'bek')).status, 403);
  await merge(here, first.id, second.id);
  is((await merge(here, first.id, second.id)).json.error.code, 'merged_already');
  is((await merge(here, second.id, first.id)).status, 422);
  is((await undo(here, 999)).json.error.code, 'merge_not_found');
});

merges('of another business is out of reach of a bound key', async () => {
  await using here = await world();
  const [first, second] = await both(here);
  const { json } = await merge(here, first.id, second.id);
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const key = await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'n', business: 'north' } });
  is((await undo(here, json.id, { authorization: `Bearer ${key.json.token}` })).status, 404);
});

merges.run();
