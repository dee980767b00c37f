import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { scenarios } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const leads = suite('thikaa leads');
const path = '/thikaa/api/v1/leads';

scenarios(leads, [
  {
    name: 'captures a lead with all it knows',
    call: `POST ${path}`,
    body: {
      name: 'Olim',
      email: 'olim@example.com',
      phone: '+998901234567',
      source: 'web',
      tags: ['vip'],
      custom_fields: { a: { b: [1] } },
    },
    status: 201,
    answer: {
      name: 'Olim',
      email: 'olim@example.com',
      phone: '+998901234567',
      source: 'web',
      tags: ['vip'],
      custom_fields: { a: { b: [1] } },
    },
    events: ['contact.created', 'lead.captured'],
  },
  {
    name: 'leaves out what a lead does not have',
    call: `POST ${path}`,
    body: { name: 'Olim' },
    status: 201,
    events: ['contact.created', 'lead.captured'],
  },
  {
    name: 'wants a name',
    call: `POST ${path}`,
    body: {},
    status: 400,
    answer: { error: { code: 'validation_error', details: { fields: { name: ['name is required.'] } } } },
  },
  {
    name: 'wants an email that is one',
    call: `POST ${path}`,
    body: { name: 'Olim', email: 'olim' },
    status: 400,
  },
  { name: 'refuses a NUL character', call: `POST ${path}`, body: { name: 'a\0b' }, status: 400 },
  {
    name: 'wants a key',
    call: `GET ${path}`,
    as: null,
    status: 401,
    answer: { error: { code: 'unauthenticated' } },
  },
  { name: 'wants a whole number as limit', call: `GET ${path}?limit=many`, status: 400 },
  { name: 'lists nothing at first', call: `GET ${path}`, status: 200, answer: { data: [], total: 0 } },
  {
    name: 'knows no PUT',
    call: `PUT ${path}`,
    status: 405,
    answer: { error: { code: 'method_not_allowed' } },
  },
]);

leads('come newest first, with a total of all', async () => {
  await using here = await world();
  for (const name of ['one', 'two', 'three'])
    await here.request(`POST ${path}`, { as: 'ada', body: { name } });
  const { json } = await here.request(`GET ${path}?limit=2&offset=1`, { as: 'ada' });
  equal(
    json.data.map((lead: { name: string }) => lead.name),
    ['two', 'one'],
  );
  equal(json.total, 3);
});

leads('of one email or phone number belong to one contact, however it is written', async () => {
  await using here = await world();
  const create = (body: object) =>
    here.write(() => here.domain.leads.create(here.ada, body as { name: string }));
  const first = await create({ name: 'Olim', email: 'Olim@Example.com', phone: '+998 90 123-45-67' });
  const second = await create({ name: 'O.', phone: '+998901234567' });
  const third = await create({ name: 'Olim', email: 'olim@example.com' });
  equal([second.contact_id, third.contact_id], [first.contact_id, first.contact_id]);
});

leads('come up to a thousand at a time, twenty unless asked otherwise', async () => {
  await using here = await world();
  await here.write(() => {
    for (let n = 0; n < 1010; n++) here.domain.leads.create(here.ada, { name: `lead ${n}` });
  });
  const list = async (query: string) => (await here.request(`GET ${path}${query}`, { as: 'ada' })).json;
  const sizes = {
    '': 20,
    '?limit=1': 1,
    '?limit=1000': 1000,
    '?limit=1000&offset=1000': 10,
    '?offset=1010': 0,
  };
  for (const [query, size] of Object.entries(sizes)) {
    const { data, total } = await list(query);
    equal([data.length, total], [size, 1010], query);
  }
  equal((await list('?limit=1&offset=1009')).data[0].name, 'lead 0');
});

for (const query of [
  'limit=0',
  'limit=1001',
  'limit=-1',
  'limit=1.5',
  'limit=',
  'limit=1&limit=2',
  'offset=-1',
  'offset=x',
  'offset=1e400',
])
  scenarios(leads, [
    {
      name: `are not listed with ${query}`,
      call: `GET ${path}?${query}`,
      status: 400,
      answer: { error: { code: 'validation_error' } },
    },
  ]);

leads('answer far beyond the last one with nothing', async () => {
  await using here = await world();
  const { status, json } = await here.request(`GET ${path}?offset=9007199254740991`, { as: 'ada' });
  equal([status, json], [200, { data: [], total: 0 }]);
});

leads('are given and taken with both ways to send a key', async () => {
  await using here = await world();
  const { token } = here.people.bek;
  for (const headers of [{ 'x-api-key': token }, { authorization: `Bearer ${token}` }] as Record<
    string,
    string
  >[]) {
    is((await here.request(`POST ${path}`, { headers, body: { name: 'Olim' } })).status, 201);
    is((await here.request(`GET ${path}`, { headers })).status, 200);
  }
});

leads('are read and written by the scopes for that', async () => {
  await using here = await world();
  const statuses = async (...scopes: string[]) => {
    const { json: key } = await here.request('POST /api/v1/keys', { as: 'ada', body: { name: 'k', scopes } });
    const headers = { 'x-api-key': key.token };
    const read = await here.request(`GET ${path}`, { headers });
    const written = await here.request(`POST ${path}`, { headers, body: { name: 'Olim' } });
    return [read.status, written.status];
  };
  equal(await statuses(), [200, 201]);
  equal(await statuses('leads:read'), [200, 403]);
  equal(await statuses('leads:write'), [403, 201]);
  equal(await statuses('dialect:thikaa'), [200, 201]);
  equal(await statuses('dialect:thikaa', 'leads:read'), [200, 403]);
  equal(await statuses('dialect:native', 'leads:read'), [403, 403]);
  equal(await statuses('bots:read'), [403, 403]);
});

leads('of one business are all that its key sees, and where its leads go', async () => {
  await using here = await world();
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'north', name: 'North' } });
  const { json: key } = await here.request('POST /api/v1/keys', {
    as: 'ada',
    body: { name: 'n', business: 'north' },
  });
  const bound = { headers: { 'x-api-key': key.token } };
  const person = { name: 'Olim', email: 'olim@example.com' };
  await here.request(`POST ${path}`, { as: 'ada', body: person });
  const { json: made } = await here.request(`POST ${path}`, { ...bound, body: person });
  const { json } = await here.request(`GET ${path}`, bound);
  equal(json, { data: [made], total: 1 });
  is((await here.request(`GET ${path}`, { as: 'ada' })).json.total, 2);
  // The same address is another person to another business.
  const contacts = here.eventsAfter(0).filter(({ name }) => name === 'contact.created');
  is(new Set(contacts.map(({ subjectId }) => subjectId)).size, 2);
});

leads('look the same when they are listed as when they were made', async () => {
  await using here = await world();
  const bodies = [
    { name: ' Olim ' },
    { name: 'О‘lim', tags: [], custom_fields: {} },
    { name: 'x', phone: 'call reception', custom_fields: { n: null, deep: [{ a: 1 }] } },
  ];
  const made: unknown[] = [];
  for (const body of bodies) made.unshift((await here.request(`POST ${path}`, { as: 'ada', body })).json);
  equal((await here.request(`GET ${path}`, { as: 'ada' })).json.data, made);
});

leads('are captured once when a request is repeated with its Idempotency-Key', async () => {
  await using here = await world();
  const ask = (name: string, as: 'ada' | 'bek' = 'ada') =>
    here.request(`POST ${path}`, { as, body: { name }, headers: { 'idempotency-key': 'order-7' } });
  const first = await ask('Olim');
  const again = await ask('Olim');
  equal([again.status, again.json, again.events], [201, first.json, []]);
  is(again.headers.get('idempotent-replayed'), 'true');
  is((await ask('Other')).status, 422);
  is((await ask('Olim', 'bek')).status, 201);
  is((await here.request(`GET ${path}`, { as: 'ada' })).json.total, 2);
});

leads.run();
