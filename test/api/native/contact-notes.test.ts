import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { type World, world } from '../../support/world.ts';

const notes = suite('notes on a contact');

const path = '/api/v1/contacts';
const made = async (here: World) =>
  (await here.request(`POST ${path}`, { as: 'ada', body: { first_name: 'Olim' } })).json.id as number;
const add = (here: World, id: number, content: string, as: 'ada' | 'bek' = 'bek') =>
  here.request(`POST ${path}/${id}/notes`, { as, body: { content } });
const remove = (here: World, id: number, noteId: number, as: 'ada' | 'bek') =>
  here.request(`DELETE ${path}/${id}/notes/${noteId}`, { as });
const list = async (here: World, id: number, query = '') =>
  (await here.request(`GET ${path}/${id}/notes${query}`, { as: 'bek' })).json;

notes('are kept as they were written', async () => {
  await using here = await world();
  const id = await made(here);
  const content = '<b>Allergic</b> to nuts & "latex"\n';
  const { status, json, events } = await add(here, id, content);
  equal([status, json.content, json.agent_id, json.contact_id], [201, content, here.people.bek.id, id]);
  equal(events, ['contact.note_added']);
  equal((await list(here, id)).data, [json]);
});

notes('say in their events which, but not what', async () => {
  await using here = await world();
  const id = await made(here);
  const before = here.domain.events.newestId();
  const { json } = await add(here, id, 'a secret');
  const [event] = here.eventsAfter(before);
  equal([event?.subjectId, event?.data], [id, { note_id: json.id }]);
});

notes('come newest first, page by page', async () => {
  await using here = await world();
  const id = await made(here);
  const other = await made(here);
  for (const content of ['one', 'two', 'three']) await add(here, id, content);
  await add(here, other, 'elsewhere');
  const first = await list(here, id, '?limit=2');
  const second = await list(here, id, `?limit=2&cursor=${first.page.next}`);
  equal(
    [...first.data, ...second.data].map(({ content }: { content: string }) => content),
    ['three', 'two', 'one'],
  );
});

notes('are something, and not too much', async () => {
  await using here = await world();
  const id = await made(here);
  for (const content of ['', ' \n', 'x'.repeat(10_001)]) is((await add(here, id, content)).status, 422);
  is((await add(here, 999, 'x')).status, 404);
});

notes('are deleted by who wrote them, and by those who may delete everybody’s', async () => {
  await using here = await world();
  const id = await made(here);
  const own = (await add(here, id, 'mine')).json;
  const adas = (await add(here, id, 'hers', 'ada')).json;
  const { status, events } = await remove(here, id, own.uuid, 'bek');
  equal([status, events], [204, ['contact.note_deleted']]);
  const refused = await remove(here, id, adas.id, 'bek');
  equal([refused.status, refused.json.error.details], [403, { permission: 'contact_notes:delete' }]);
  const another = (await add(here, id, 'mine too')).json;
  is((await remove(here, id, another.id, 'ada')).status, 204);
  equal((await list(here, id)).data, [adas]);
});

notes('of one contact are not deleted by way of another', async () => {
  await using here = await world();
  const id = await made(here);
  const { json } = await add(here, id, 'x');
  is((await remove(here, await made(here), json.id, 'ada')).json.error.code, 'note_not_found');
});

notes.run();
