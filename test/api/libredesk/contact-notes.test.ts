import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { MINUTE } from '../../../src/lib/clock.ts';
import { libredesk } from '../../support/libredesk.ts';
import { scenarios } from '../../support/scenarios.ts';
import { type World, world } from '../../support/world.ts';

const notes = suite('notes on contacts in Libredesk');

const newContact = (here: World) =>
  here.write(() => here.domain.contacts.findOrCreate(here.ada, 1, { name: 'Salima' }));
const error = (error_type: string) => ({ status: 'error', error_type, data: {} });

notes('are shown with who wrote them, the newest first', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newContact(here);
  const add = (note: string, as: 'ada' | 'bek') => ask(`POST /contacts/${id}/notes`, { as, body: { note } });
  const first = await add('Prefers <b>mail</b>.', 'ada');
  equal([first.status, first.events], [200, ['contact.note_added']]);
  const now = new Date(here.clock.now()).toISOString();
  equal(first.json.data, {
    id: first.json.data.id,
    created_at: now,
    updated_at: now,
    contact_id: id,
    note: 'Prefers <b>mail</b>.',
    user_id: here.people.ada.id,
    first_name: 'Ada',
    last_name: '',
    avatar_url: null,
  });
  here.clock.advance(MINUTE);
  const second = await add('Is afraid.', 'bek');
  await ask(`DELETE /agents/${here.people.bek.id}`);
  const { json } = await ask(`GET /contacts/${id}/notes`);
  equal(json.data, [second.json.data, first.json.data]);
});

notes('are taken back by who wrote them, and by others with a permission', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newContact(here);
  const path = `/contacts/${id}/notes`;
  const add = async (as: 'ada' | 'bek') =>
    (await ask(`POST ${path}`, { as, body: { note: 'X' } })).json.data.id;
  const [adas, beks, another] = [await add('ada'), await add('bek'), await add('bek')];
  const refused = await ask(`DELETE ${path}/${adas}`, { as: 'bek' });
  equal([refused.status, refused.json.error_type], [403, 'PermissionException']);
  const own = await ask(`DELETE ${path}/${beks}`, { as: 'bek' });
  equal(
    [own.status, own.json, own.events],
    [200, { status: 'success', data: true }, ['contact.note_deleted']],
  );
  is((await ask(`DELETE ${path}/${another}`)).status, 200);
  is((await ask(`DELETE ${path}/${another}`)).status, 404);
});

const note = { note: 'X' };
scenarios(
  notes,
  [
    {
      name: 'say something',
      given: newContact,
      call: 'POST /contacts/4/notes',
      body: { note: '  ' },
      status: 400,
    },
    {
      name: 'are there',
      given: newContact,
      call: 'POST /contacts/4/notes',
      body: {},
      status: 400,
      answer: error('InputException'),
    },
    {
      name: 'are on somebody',
      call: 'POST /contacts/999/notes',
      body: note,
      status: 404,
      answer: error('NotFoundException'),
    },
    { name: 'of nobody are not listed', call: 'GET /contacts/999/notes', status: 404 },
    { name: 'of nobody are not deleted', call: 'DELETE /contacts/999/notes/1', status: 404 },
    { name: 'go by number', given: newContact, call: 'DELETE /contacts/4/notes/first', status: 400 },
  ],
  libredesk,
);

notes('are for those who may read and write them', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newContact(here);
  const body = { name: 'Blind', permissions: ['contacts:read'] };
  await here.request('POST /api/v1/roles', { as: 'ada', body });
  await ask(`PUT /agents/${here.people.bek.id}`, { body: { roles: ['Blind'] } });
  const path = `/contacts/${id}/notes`;
  is((await ask(`GET ${path}`, { as: 'bek' })).status, 403);
  is((await ask(`POST ${path}`, { as: 'bek', body: note })).status, 403);
  is((await ask(`DELETE ${path}/1`, { as: 'bek' })).status, 403);
});

notes.run();
