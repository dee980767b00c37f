import { suite } from 'uvu';
import { equal } from 'uvu/assert';
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

leads.run();
