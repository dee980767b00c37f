import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { aimychats, completed, conv, created, NOTES, uuidIn } from '../../support/aimychats.ts';
import { conversation } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { contains } from '../../support/scenarios.ts';
import { summarised, talk } from '../../support/talking.ts';
import { type World, world } from '../../support/world.ts';

const crosswise = suite('a conversation of AimyChats and of the others');

const ours = async (here: World, uuid: string, rest = '') =>
  (await here.request(`GET /api/v1/conversations/${uuid}${rest}`, { as: 'ada' })).json;
const theirs = async (here: World, uuid: string, rest = '') =>
  (await libredesk(here)(`GET /conversations/${uuid}${rest}`)).json.data;
const shown = async (here: World, uuid: string) =>
  (await aimychats(here)(`GET /conversations/${conv(uuid)}`)).json;

crosswise('created here is an ordinary one everywhere, with what was understood of it', async () => {
  await using here = await world({ started: true });
  const { id, summary } = await completed(here, { source: 'whatsapp' });
  const uuid = uuidIn(id);
  contains(await ours(here, uuid), {
    subject: NOTES.title,
    channel: 'whatsapp',
    status: { name: 'Open' },
    contact: { email: 'john@example.com' },
    last_message: { text: NOTES.content, by: 'contact' },
    summary_status: 'completed',
    topics: summary.topics,
  });
  is((await ours(here, uuid, '/summaries/latest')).title, summary.title);
  contains(await theirs(here, uuid), {
    subject: NOTES.title,
    status: 'Open',
    contact: { email: 'john@example.com' },
  });
  is((await libredesk(here)('GET /conversations/all')).json.data.total, 1);
  is((await libredesk(here)('GET /conversations/search?query=goals')).json.data.length, 1);
});

crosswise('created here can be worked on there, and is then the talk that it has become', async () => {
  await using here = await world();
  const uuid = uuidIn((await created(here)).id);
  await libredesk(here)(`POST /conversations/${uuid}/messages`, {
    body: { message: '<p>Thanks, <b>John</b>.</p>' },
  });
  await libredesk(here)(`POST /conversations/${uuid}/messages`, {
    body: { message: 'A note', private: true },
  });
  const { content, updated_at: at } = await shown(here, uuid);
  ok(content.startsWith(`Contact: ${NOTES.content}\n\n`) && content.endsWith(': Thanks, John.'), content);
  await libredesk(here)(`POST /conversations/${uuid}/tags`, { body: { tags: ['vip'] } });
  const body = { query: 'goals', filters: { tag: 'VIP' } };
  is((await aimychats(here)('POST /conversations/search', { body })).json.meta.total, 1);
  ok(Date.parse(at) > 0);
});

crosswise('changed here is changed there', async () => {
  await using here = await world();
  const { uuid } = await conversation(here);
  await aimychats(here)(`PATCH /conversations/${conv(uuid)}`, {
    body: { title: 'A sore tooth', metadata: { a: 1 } },
  });
  is((await ours(here, uuid)).subject, 'A sore tooth');
  is((await theirs(here, uuid)).subject, 'A sore tooth');
  await here.request(`PATCH /api/v1/conversations/${uuid}`, {
    as: 'ada',
    body: { subject: 'A better tooth' },
  });
  const { title, metadata } = await shown(here, uuid);
  equal([title, metadata], ['A better tooth', { participants: ['salima@mail.example'], a: 1 }]);
});

crosswise('summarised there is summarised here', async () => {
  await using here = await world({ started: true });
  const { id, uuid } = await talk(here);
  equal([(await shown(here, uuid)).status, (await shown(here, uuid)).summary], ['completed', null]);
  const made = await summarised(here, id);
  const { status, summary } = await shown(here, uuid);
  is(made.sentiment, 'very_negative');
  equal(
    [status, summary.title, summary.sentiment, summary.topics],
    ['completed', made.title, 'negative', made.topics],
  );
  equal(
    summary.action_items,
    made.action_items.map(({ text }: { text: string }) => text),
  );
});

crosswise('deleted here is deleted everywhere, also what was stored of it elsewhere', async () => {
  await using here = await world({ started: true });
  const { uuid } = await talk(here);
  is((await aimychats(here)(`DELETE /conversations/${conv(uuid)}`)).status, 200);
  is((await here.request(`GET /api/v1/conversations/${uuid}`, { as: 'ada' })).status, 404);
  is((await libredesk(here)(`GET /conversations/${uuid}`)).status, 404);
  is((await libredesk(here)('GET /conversations/all')).json.data.total, 0);
  const { json } = await here.request('GET /api/v1/contacts?search=salima', { as: 'ada' });
  is(json.data.length, 1, 'whoever talked with us stays known');
});

crosswise('merged is found by both of its ids', async () => {
  await using here = await world();
  const [one, other] = [uuidIn((await created(here)).id), (await conversation(here)).uuid];
  const into = await ours(here, one);
  const from = await ours(here, other);
  const merge = { as: 'ada', body: { into_id: into.id } } as const;
  const merged = await here.request(`POST /api/v1/conversations/${from.id}/merge`, merge);
  ok(merged.status < 300, merged.text);
  const survivor = await shown(here, one);
  equal(await shown(here, other), survivor);
  is(survivor.id, conv(one));
  ok(survivor.content.includes('My tooth hurts.'));
});

crosswise('of another business is nobody’s business', async () => {
  await using here = await world();
  const { id } = await created(here);
  const clinic = await here.write(() =>
    here.domain.businesses.create(here.ada, { slug: 'clinic', name: 'Clinic' }),
  );
  const { token } = await here.write(() =>
    here.domain.keys.create(here.ada, { agentId: here.people.ada.id, name: 'clinic', businessId: clinic.id }),
  );
  const headers = { authorization: `Bearer ${token}` };
  const bound = (call: string, body?: unknown) => aimychats(here)(call, { as: null, headers, body });
  for (const call of ['GET', 'PATCH', 'DELETE']) {
    const { status, json } = await bound(`${call} /conversations/${id}`, call === 'PATCH' ? {} : undefined);
    equal([status, json.error.message], [404, 'There is no conversation with this id.']);
  }
  is((await bound('GET /conversations')).json.meta.total, 0);
  is((await bound('POST /conversations/search', { query: 'goals' })).json.meta.total, 0);
  is((await bound('POST /conversations', NOTES)).status, 409, 'it has no inbox of the channel api');
});

crosswise.run();
