import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import type { ContactChange } from '../../../src/domain/contacts/contacts.ts';
import { MINUTE } from '../../../src/lib/clock.ts';
import { libredesk } from '../../support/libredesk.ts';
import { agentsMayNot } from '../../support/rights.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const contacts = suite('contacts in Libredesk');

const salima = {
  first_name: 'Salima',
  last_name: 'Karimova',
  email: 'salima@mail.example',
  phone: '+998901234567',
  country: 'UZ',
  custom_attributes: { plan: 'gold' },
};
const newContact = (here: World, more: ContactChange = {}) =>
  here.write(() => here.domain.contacts.create(here.ada, { ...salima, ...more }));
const mayRead = (here: World) => {
  const permissions = ['contacts:read', 'contacts:read_all', 'contacts:write'];
  return roleFor(here, permissions);
};
async function roleFor(here: World, permissions: string[]) {
  await here.request('POST /api/v1/roles', { as: 'ada', body: { name: 'Some', permissions } });
  await libredesk(here)(`PUT /agents/${here.people.bek.id}`, { body: { roles: ['Some'] } });
}
const error = (error_type: string) => ({ status: 'error', error_type, data: {} });

contacts('are shown with all that is known of them', async () => {
  await using here = await world();
  const { id } = await newContact(here);
  await here.write(() => here.domain.contacts.noteActivity(id));
  const { status, json } = await libredesk(here)(`GET /contacts/${id}`, { as: 'bek' });
  const now = new Date(here.clock.now()).toISOString();
  equal([status, json.status], [200, 'success']);
  equal(json.data, {
    id,
    created_at: now,
    updated_at: now,
    first_name: 'Salima',
    last_name: 'Karimova',
    email: 'salima@mail.example',
    type: 'contact',
    availability_status: 'offline',
    avatar_url: null,
    phone_number: '901234567',
    phone_number_country_code: 'UZ',
    custom_attributes: { plan: 'gold' },
    enabled: true,
    last_active_at: now,
    last_login_at: null,
    roles: [],
    permissions: [],
    teams: [],
    api_key: null,
    api_key_last_used_at: null,
  });
});

contacts('are listed page by page, the newest first', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const ids: number[] = [];
  for (const n of [1, 2, 3]) {
    here.clock.advance(MINUTE);
    ids.unshift((await newContact(here, { email: `c${n}@mail.example`, phone: null })).id);
  }
  const page = async (query: string) => (await ask(`GET /contacts${query}`)).json.data;
  const idsIn = (data: { results: { id: number }[] }) => data.results.map(({ id }) => id);
  const all = await page('');
  equal([idsIn(all), all.total, all.per_page, all.total_pages, all.page], [ids, 3, 30, 1, 1]);
  equal(Object.keys(all.results[0]).toSorted(), [
    'avatar_url',
    'created_at',
    'email',
    'enabled',
    'first_name',
    'id',
    'last_name',
    'type',
    'updated_at',
  ]);
  const second = await page('?page=2&page_size=2');
  equal(
    [idsIn(second), second.total, second.per_page, second.total_pages, second.page],
    [[ids[2]], 3, 2, 2, 2],
  );
  const beyond = await page('?page=9');
  equal([idsIn(beyond), beyond.total], [[], 3]);
  const strange = await page('?page=0&page_size=1000');
  equal([idsIn(strange), strange.per_page, strange.page], [ids, 100, 1]);
  here.clock.advance(MINUTE);
  await ask(`PUT /contacts/${ids[2]}`, { body: { last_name: 'Last' } });
  equal(idsIn(await page('?order_by=users.updated_at&order=desc')), [ids[2], ids[0], ids[1]]);
  equal(idsIn(await page('?order_by=created_at&order=asc')), ids.toReversed());
  for (const query of ['?page=one', '?page_size=x', '?order_by=email', '?order=up'])
    is((await ask(`GET /contacts${query}`)).status, 400, query);
});

contacts('are found by name, address and number, also by their beginnings', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newContact(here);
  await newContact(here, { first_name: 'Olim', last_name: '', email: null, phone: '+998935555555' });
  const names = async (query: string) => {
    const { json } = await ask(`GET /contacts/search?query=${encodeURIComponent(query)}`, { as: 'bek' });
    return json.data.map(({ first_name }: { first_name: string }) => first_name);
  };
  for (const query of [
    'Salima',
    'sali',
    'karim',
    'salima@mail.example',
    'salima@ma',
    '+998 90 123 45 67',
    '90123',
  ])
    equal(await names(query), ['Salima'], query);
  equal(await names('nobody at all'), []);
  equal(await names('99893'), ['Olim']);
  const { json } = await ask('GET /contacts/search?query=Salima');
  const created_at = new Date(here.clock.now()).toISOString();
  const { first_name, last_name, email } = salima;
  equal(json.data, [{ id, created_at, first_name, last_name, email }]);
});

contacts('are blocked and let in again', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newContact(here);
  const blocked = await ask(`PUT /contacts/${id}/block`, { body: { enabled: false } });
  equal([blocked.status, blocked.json.data.enabled, blocked.events], [200, false, ['contact.blocked']]);
  const freed = await ask(`PUT /contacts/${id}/block`, { body: { enabled: true } });
  equal([freed.json.data.enabled, freed.events], [true, ['contact.unblocked']]);
  const unsaid = await ask(`PUT /contacts/${id}/block`, { body: {} });
  equal([unsaid.status, unsaid.json.message], [400, 'enabled is required.']);
});

contacts('are changed in what the request names', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newContact(here);
  const body = {
    first_name: 'Salima-opa',
    last_name: 'Nazarova',
    email: 'Nazarova@Mail.example',
    phone_number: '93 765 43 21',
    phone_number_country_code: 'UZ',
    enabled: false,
  };
  const { status, json, events } = await ask(`PUT /contacts/${id}`, { body });
  equal([status, events], [200, ['contact.updated', 'contact.blocked']]);
  const shown = { ...body, email: 'nazarova@mail.example', phone_number: '937654321' };
  contains(json.data, { ...shown, custom_attributes: { plan: 'gold' } });
  const part = await ask(`PUT /contacts/${id}`, { body: { last_name: 'null', phone_number: '' } });
  contains(part.json.data, { ...shown, last_name: '', phone_number: null, phone_number_country_code: 'UZ' });
  const same = await ask(`PUT /contacts/${id}`, { body: part.json.data });
  equal([same.status, same.events], [200, []]);
});

contacts('whose number is in another country get it with that country alone', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newContact(here, { phone: '+12025550123', country: null });
  contains((await ask(`GET /contacts/${id}`)).json.data, {
    phone_number: '2025550123',
    phone_number_country_code: 'US',
  });
  const change = async (body: object) => (await ask(`PUT /contacts/${id}`, { body })).json;
  contains((await change({ phone_number: '2025550199' })).data, { phone_number: '2025550199' });
  is(here.domain.contacts.find(id)?.phone, '+12025550199');
  await change({ phone_number: '20 7946 0018', phone_number_country_code: 'gb' });
  is(here.domain.contacts.find(id)?.phone, '+442079460018');
  contains(await change({ phone_number_country_code: 'Uzbekistan' }), error('InputException'));
  contains(await change({ phone_number: '12' }), error('InputException'));
});

contacts('without an address are shown with an empty one, and changed with it', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newContact(here, { email: null });
  is((await ask(`GET /contacts/${id}`)).json.data.email, '');
  is((await ask(`PUT /contacts/${id}`, { body: { email: '', last_name: 'X' } })).status, 200);
  await ask(`PUT /contacts/${id}`, { body: { email: 'new@mail.example' } });
  is((await ask(`PUT /contacts/${id}`, { body: { email: '' } })).status, 400);
});

contacts('do not take what belongs to another', async () => {
  await using here = await world();
  const ask = libredesk(here);
  await newContact(here);
  const { id } = await newContact(here, { email: 'olim@mail.example', phone: null });
  const { status, json } = await ask(`PUT /contacts/${id}`, { body: { email: salima.email } });
  equal([status, json.error_type], [400, 'InputException']);
});

contacts('are changed by those who may write, and blocked by those who may block', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newContact(here);
  await agentsMayNot(here, 'contacts:write');
  is((await ask(`PUT /contacts/${id}`, { as: 'bek', body: { last_name: 'X' } })).status, 403);
  await mayRead(here);
  const change = (body: object) => ask(`PUT /contacts/${id}`, { as: 'bek', body });
  is((await change({ last_name: 'X', enabled: true })).status, 200);
  const blocking = await change({ last_name: 'Y', enabled: false });
  equal([blocking.status, blocking.json.error_type, blocking.events], [403, 'PermissionException', []]);
  is(here.domain.contacts.find(id)?.last_name, 'X');
});

contacts('of another business are not there', async () => {
  await using here = await world();
  const { id } = await newContact(here);
  await here.request('POST /api/v1/businesses', { as: 'ada', body: { slug: 'shop', name: 'Shop' } });
  const made = await here.request('POST /api/v1/keys', {
    as: 'ada',
    body: { name: 'shop', business: 'shop' },
  });
  const headers = { authorization: `token ${made.json.token.replace('.', ':')}` };
  const ask = (call: string, body?: object) => libredesk(here)(call, { as: null, headers, body });
  is((await ask(`GET /contacts/${id}`)).status, 404);
  is((await ask(`PUT /contacts/${id}`, { last_name: 'X' })).status, 404);
  is((await ask(`PUT /contacts/${id}/block`, { enabled: false })).status, 404);
  is((await ask('GET /contacts')).json.data.total, 0);
  equal((await ask('GET /contacts/search?query=salima')).json.data, []);
});

scenarios(
  contacts,
  [
    {
      name: 'are listed for those who may read all',
      given: (here) => agentsMayNot(here, 'contacts:read_all'),
      call: 'GET /contacts',
      as: 'bek',
      status: 403,
      answer: error('PermissionException'),
    },
    {
      name: 'are blocked by those who may',
      call: 'PUT /contacts/9/block',
      as: 'bek',
      body: { enabled: false },
      status: 403,
    },
    {
      name: 'that do not exist are not found',
      call: 'GET /contacts/999',
      status: 404,
      answer: error('NotFoundException'),
    },
    { name: 'that do not exist are not changed', call: 'PUT /contacts/999', body: {}, status: 404 },
    {
      name: 'that do not exist are not blocked',
      call: 'PUT /contacts/999/block',
      body: { enabled: true },
      status: 404,
    },
    { name: 'go by number', call: 'GET /contacts/salima', status: 400, answer: error('InputException') },
    {
      name: 'are not looked for by two letters',
      call: 'GET /contacts/search?query=ab',
      status: 400,
      answer: error('InputException'),
    },
    { name: 'are not looked for by nothing', call: 'GET /contacts/search', status: 400 },
    {
      name: 'have a name',
      given: (here) => newContact(here),
      call: 'PUT /contacts/4',
      body: { first_name: '' },
      status: 400,
    },
    {
      name: 'have an address that is one',
      given: (here) => newContact(here),
      call: 'PUT /contacts/4',
      body: { email: 'x' },
      status: 400,
    },
    {
      name: 'are enabled or not',
      given: (here) => newContact(here),
      call: 'PUT /contacts/4',
      body: { enabled: 'yes' },
      status: 400,
    },
  ],
  libredesk,
);

contacts.run();
