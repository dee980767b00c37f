import { suite } from 'uvu';
import { equal } from 'uvu/assert';
import { type World, world } from '../../support/world.ts';

const conversations = suite('the conversations of a contact');

const path = '/api/v1/contacts';
const made = async (here: World, first_name: string) =>
  (await here.request(`POST ${path}`, { as: 'ada', body: { first_name } })).json.id as number;
const inboxIn = async (here: World) =>
  (await here.request('POST /api/v1/inboxes', { as: 'ada', body: { name: 'Web', channel: 'api' } })).json.id;
const open = async (here: World, inbox_id: number, contact_id: number, subject: string) =>
  (await here.request('POST /api/v1/conversations', { as: 'ada', body: { inbox_id, contact_id, subject } }))
    .json.id as number;
const subjects = async (here: World, id: number, query = '', as: 'ada' | 'bek' = 'ada') => {
  const { json } = await here.request(`GET ${path}/${id}/conversations${query}`, { as });
  return { said: json.data.map((one: { subject: string }) => one.subject), next: json.page.next };
};

conversations('come newest first, page by page, with what was merged into the contact', async () => {
  await using here = await world();
  const [olim, other, twin] = [await made(here, 'Olim'), await made(here, 'Bobur'), await made(here, 'O.')];
  const inbox = await inboxIn(here);
  for (const subject of ['one', 'two', 'three']) await open(here, inbox, olim, subject);
  await open(here, inbox, other, 'somebody else’s');
  await open(here, inbox, twin, 'four');
  const first = await subjects(here, olim, '?limit=2');
  equal(first.said, ['three', 'two']);
  equal((await subjects(here, olim, `?limit=2&cursor=${first.next}`)).said, ['one']);
  await here.request(`POST ${path}/${olim}/merge`, { as: 'ada', body: { contact_id: twin } });
  equal((await subjects(here, twin)).said, ['four', 'three', 'two', 'one']);
});

conversations('are those that one may see, and not what lies in the trash', async () => {
  await using here = await world();
  const olim = await made(here, 'Olim');
  const inbox = await inboxIn(here);
  await open(here, inbox, olim, 'nobody’s');
  const mine = await open(here, inbox, olim, 'Ada’s');
  const gone = await open(here, inbox, olim, 'thrown away');
  await here.request(`PATCH /api/v1/conversations/${mine}`, {
    as: 'ada',
    body: { assignee_id: here.people.ada.id },
  });
  await here.request(`DELETE /api/v1/conversations/${gone}`, { as: 'ada' });
  equal((await subjects(here, olim)).said, ['Ada’s', 'nobody’s']);
  equal((await subjects(here, olim, '', 'bek')).said, ['nobody’s']);
});

conversations.run();
