import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { agentsMayNot } from '../../support/rights.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const contacts = suite('contacts');

const path = '/api/v1/contacts';
const olim = {
  first_name: 'Olim',
  last_name: 'Karimov',
  email: 'Olim@Example.com',
  phone: '+998 90 123-45-67',
  country: 'UZ',
  custom_attributes: { plan: 'gold', seats: 3, paying: true },
};
const made = async (here: World, body: object = olim, headers = {}) =>
  (await here.request(`POST ${path}`, { as: 'ada', body, headers })).json;
const change = (here: World, id: number, body: object, headers = {}) =>
  here.request(`PATCH ${path}/${id}`, { as: 'ada', body, headers });
const listed = async (here: World, query = '', headers = {}) =>
  (await here.request(`GET ${path}${query}`, { as: 'ada', headers })).json.data.map(
    ({ id }: { id: number }) => id,
  );
const boundTo = async (here: World, business: string) => {
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: business, name: business } });
  const { json } = await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'bound', business } });
  return { authorization: `Bearer ${json.token}` };
};
const undialable =
  'phone must be a number that can be dialled. Give it with its country code, such as +998901234567.';

scenarios(contacts, [
  {
    name: 'are made with all that is known of them, addresses in one way of writing',
    call: `POST ${path}`,
    body: olim,
    status: 201,
    answer: {
      ...olim,
      email: 'olim@example.com',
      phone: '+998901234567',
      blocked: false,
      blocked_at: null,
      last_active_at: null,
      version: 1,
    },
    events: ['contact.created'],
  },
  {
    name: 'are made with little',
    call: `POST ${path}`,
    body: { phone: '+998901234567' },
    status: 201,
    answer: { first_name: '', last_name: '', email: null, country: null, custom_attributes: {} },
    events: ['contact.created'],
  },
  {
    name: 'are not made of nothing',
    call: `POST ${path}`,
    body: { country: 'UZ', first_name: ' ' },
    status: 422,
    answer: { error: { message: 'Give a name, an email address or a phone number.' } },
  },
  {
    name: 'are not made with a number that cannot be dialled',
    call: `POST ${path}`,
    body: { first_name: 'Olim', phone: 'call reception' },
    status: 422,
    answer: { error: { message: undialable } },
  },
  {
    name: 'are not made with a number that lacks its country',
    call: `POST ${path}`,
    body: { phone: '90 123 45 67' },
    status: 422,
    answer: { error: { message: undialable } },
  },
  {
    name: 'have numbers of their own country',
    call: `POST ${path}`,
    body: { phone: '90 123 45 67', country: 'UZ' },
    status: 201,
    answer: { phone: '+998901234567' },
    events: ['contact.created'],
  },
  { name: 'have an email address that is one', call: `POST ${path}`, body: { email: 'olim' }, status: 422 },
  {
    name: 'are of a country with two letters',
    call: `POST ${path}`,
    body: { ...olim, country: 'uzb' },
    status: 422,
  },
  {
    name: 'belong to a business there is',
    call: `POST ${path}`,
    body: { ...olim, business: 'x' },
    status: 404,
  },
  {
    name: 'are made by those who may',
    given: (here) => agentsMayNot(here, 'contacts:write'),
    call: `POST ${path}`,
    as: 'bek',
    body: olim,
    status: 403,
  },
  {
    name: 'are listed for those who may',
    given: (here) => agentsMayNot(here, 'contacts:read_all'),
    call: `GET ${path}`,
    as: 'bek',
    status: 403,
  },
  { name: 'are everybody’s who answers them', call: `GET ${path}`, as: 'bek', status: 200 },
  {
    name: 'are added by whoever takes the call',
    call: `POST ${path}`,
    as: 'bek',
    body: olim,
    status: 201,
    events: ['contact.created'],
  },
  {
    name: 'that do not exist are 404',
    call: `GET ${path}/999`,
    as: 'bek',
    status: 404,
    answer: { error: { code: 'contact_not_found' } },
  },
  {
    name: 'are blocked by those who may',
    call: `PUT ${path}/999/block`,
    as: 'bek',
    body: { blocked: true },
    status: 403,
  },
  { name: 'are not sought by half an address', call: `GET ${path}?email=olim`, status: 422 },
  { name: 'are not sought by what is no number', call: `GET ${path}?phone=abc`, status: 422 },
]);

contacts('and agents draw their ids from one sequence', async () => {
  await using here = await world();
  const contact = await made(here);
  const { json: agent } = await here.request('POST /api/v1/agents', {
    as: 'ada',
    body: { email: 'zuhra@clinic.example', first_name: 'Zuhra', roles: ['Agent'] },
  });
  is(agent.id, contact.id + 1);
});

contacts('have addresses that within a business are theirs alone', async () => {
  await using here = await world();
  const first = await made(here);
  for (const body of [{ email: 'OLIM@example.com' }, { first_name: 'O.', phone: '+998901234567' }]) {
    const { status, json, events } = await here.request(`POST ${path}`, { as: 'ada', body });
    equal([status, events], [409, []]);
    contains(json, {
      error: { code: 'identity_taken', details: { contact_id: first.id, contact_uuid: first.uuid } },
    });
  }
  await boundTo(here, 'north');
  is((await made(here, { ...olim, business: 'north' })).email, 'olim@example.com');
});

contacts('change in what is named, and only then', async () => {
  await using here = await world();
  const { id } = await made(here);
  const { json, events, headers } = await change(here, id, { last_name: 'K.', country: null });
  equal([json.first_name, json.last_name, json.country, json.version], ['Olim', 'K.', null, 2]);
  equal([events, headers.get('etag')?.slice(0, 3)], [['contact.updated'], '"2-']);
  const again = await change(here, id, { last_name: 'K.', country: null });
  equal([again.status, again.json.version, again.events], [200, 2, []]);
  is((await change(here, id, {})).status, 422);
  is((await change(here, id, { enabled: false })).status, 422);
});

contacts('say in the event what changed, but not to what', async () => {
  await using here = await world();
  const { id } = await made(here);
  const before = here.domain.events.newestId();
  await change(here, id, { first_name: 'Secret', custom_attributes: { plan: 'silver' } });
  equal(here.eventsAfter(before)[0]?.data, { changed: ['first_name', 'custom_attributes'] });
});

contacts('are not changed by somebody who has not read the latest', async () => {
  await using here = await world();
  const { id } = await made(here);
  is((await change(here, id, { last_name: 'A' }, { 'if-match': '"1"' })).status, 200);
  is((await change(here, id, { last_name: 'B' }, { 'if-match': '"1"' })).status, 412);
});

contacts('are found by the address they have now, not by the one before', async () => {
  await using here = await world();
  const { id } = await made(here);
  await change(here, id, { email: 'karimov@example.com', phone: '+998 90 765 43 21' });
  equal(await listed(here, '?email=karimov@example.com&phone=%2B998907654321'), [id]);
  equal(await listed(here, '?email=olim@example.com'), []);
  equal((await change(here, id, { email: null, phone: null })).json.email, null);
  equal(await listed(here, '?email=karimov@example.com'), []);
  is((await here.request(`POST ${path}`, { as: 'ada', body: olim })).status, 201);
});

contacts('do not take the address of another', async () => {
  await using here = await world();
  const first = await made(here);
  const other = await made(here, { email: 'zuhra@example.com' });
  const { status, json } = await change(here, other.id, { email: 'olim@example.com' });
  equal([status, json.error.details.contact_id], [409, first.id]);
  is((await here.request(`GET ${path}/${other.id}`, { as: 'bek' })).json.email, 'zuhra@example.com');
});

contacts('keep custom attributes that are not named, and lose those that are null', async () => {
  await using here = await world();
  const { id } = await made(here);
  const attributes = { plan: null, paying: false, since: '2026-03-14', unknown: null };
  const { json } = await change(here, id, { custom_attributes: attributes });
  equal(json.custom_attributes, { seats: 3, paying: false, since: '2026-03-14' });
  for (const wrong of [
    { a: [1] },
    { a: { b: 1 } },
    { '': 1 },
    { ['k'.repeat(101)]: 1 },
    { a: 'x'.repeat(5001) },
  ])
    is((await change(here, id, { custom_attributes: wrong })).status, 422);
  const many = Object.fromEntries(Array.from({ length: 98 }, (_, n) => [`k${n}`, n]));
  const { json: refused } = await change(here, id, { custom_attributes: many });
  is(refused.error.message, 'There can be at most 100 custom attributes.');
  const { k97: _, ...fewer } = many;
  is((await change(here, id, { custom_attributes: fewer })).status, 200);
});

contacts('may have attributes called whatever they like', async () => {
  await using here = await world();
  const body = '{"first_name":"Olim","custom_attributes":{"__proto__":1,"constructor":"x","toString":true}}';
  const { text } = await here.request(`POST ${path}`, { as: 'ada', body });
  ok(text.includes('"custom_attributes":{"__proto__":1,"constructor":"x","toString":true}'), text);
});

contacts('are blocked and unblocked, each once', async () => {
  await using here = await world();
  const { id } = await made(here);
  const block = (blocked: boolean) =>
    here.request(`PUT ${path}/${id}/block`, { as: 'ada', body: { blocked } });
  const { json, events } = await block(true);
  equal(
    [json.blocked, json.blocked_at, events],
    [true, new Date(here.clock.now()).toISOString(), ['contact.blocked']],
  );
  equal((await block(true)).events, []);
  const { json: free, events: freed } = await block(false);
  equal([free.blocked, free.blocked_at, freed], [false, null, ['contact.unblocked']]);
  equal((await block(false)).events, []);
});

contacts('come newest first, page by page', async () => {
  await using here = await world();
  const ids: number[] = [];
  for (const name of 'abcde') ids.unshift((await made(here, { first_name: name })).id);
  const { json: first } = await here.request(`GET ${path}?limit=3`, { as: 'ada' });
  equal(
    [
      ...first.data,
      ...(await here.request(`GET ${path}?limit=3&cursor=${first.page.next}`, { as: 'ada' })).json.data,
    ].map(({ id }) => id),
    ids,
  );
});

contacts('are listed by address and by whether they are blocked', async () => {
  await using here = await world();
  const { id: first } = await made(here);
  const { id: second } = await made(here, { first_name: 'Zuhra' });
  await here.request(`PUT ${path}/${first}/block`, { as: 'ada', body: { blocked: true } });
  const expected: [string, number[]][] = [
    ['', [second, first]],
    ['?blocked=true', [first]],
    ['?blocked=false', [second]],
    ['?email=OLIM@example.com', [first]],
    ['?phone=+998901234567', [first]],
    ['?phone=%2B998%2090%20123%2045%2067', [first]],
    ['?email=olim@example.com&phone=%2B998901234567&blocked=true', [first]],
    ['?email=olim@example.com&blocked=false', []],
    ['?email=olim@example.com&phone=%2B998901234568', []],
    ['?phone=%2B998901234568', []],
  ];
  for (const [query, ids] of expected) equal(await listed(here, query), ids, query);
});

contacts('of one business are all that its key knows of', async () => {
  await using here = await world();
  const bound = await boundTo(here, 'north');
  const theirs = await made(here);
  const { json: own } = await here.request(`POST ${path}`, { body: olim, headers: bound });
  const { json } = await here.request(`GET ${path}`, { headers: bound });
  equal(json.data, [own]);
  for (const query of ['?email=olim@example.com', '?blocked=false'])
    equal((await here.request(`GET ${path}${query}`, { headers: bound })).json.data, [own]);
  equal(await listed(here, '?email=olim@example.com'), [own.id, theirs.id]);
  const paths = [
    `GET ${path}/${theirs.id}`,
    `PATCH ${path}/${theirs.uuid}`,
    `PUT ${path}/${theirs.id}/block`,
    `GET ${path}/${theirs.id}/identities`,
    `GET ${path}/${theirs.id}/notes`,
    `GET ${path}/${theirs.id}/merges`,
  ];
  const bodies: Record<string, object> = { PATCH: { last_name: 'x' }, PUT: { blocked: true } };
  for (const call of paths)
    is(
      (await here.request(call, { headers: bound, body: bodies[call.split(' ')[0] ?? ''] })).status,
      404,
      call,
    );
  const business = { ...olim, business: 'default' };
  is((await here.request(`POST ${path}`, { headers: bound, body: business })).status, 404);
});

contacts.run();
