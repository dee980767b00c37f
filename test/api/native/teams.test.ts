import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { objectOf } from '../../../src/api/native/nouns.ts';
import { insertRow, newConversation, newHours, newPolicy, newTeam } from '../../support/arranged.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const teams = suite('teams');

const create = 'POST /api/v1/teams';
const sales = { name: 'Sales', emoji: '🛒', assignment: 'balanced', capacity: 5, timezone: 'Asia/Tashkent' };

scenarios(teams, [
  {
    name: 'are made',
    call: create,
    body: sales,
    status: 201,
    answer: { ...sales, business_hours_id: null, sla_policy_id: null, members: [], version: 1 },
    events: ['team.created'],
  },
  {
    name: 'need no more than a name',
    call: create,
    body: { name: 'Sales' },
    status: 201,
    answer: { emoji: '', assignment: 'manual', capacity: 0, timezone: null },
    events: ['team.created'],
  },
  {
    name: 'have a name of their own, in any case and any script',
    given: (here) => newTeam(here, { name: 'Équipe' }),
    call: create,
    body: { name: 'éQUIPE'.normalize('NFD') },
    status: 409,
    answer: { error: { code: 'name_taken' } },
  },
  {
    name: 'give out work in three ways',
    call: create,
    body: { ...sales, assignment: 'random' },
    status: 422,
  },
  { name: 'have members that exist', call: create, body: { ...sales, members: [999] }, status: 422 },
  {
    name: 'have people as members, not the System',
    call: create,
    body: { ...sales, members: [1] },
    status: 422,
  },
  { name: 'keep hours that exist', call: create, body: { ...sales, business_hours_id: 7 }, status: 422 },
  { name: 'have a policy that exists', call: create, body: { ...sales, sla_policy_id: 7 }, status: 422 },
  { name: 'give no less than nothing', call: create, body: { ...sales, capacity: -1 }, status: 422 },
  { name: 'are made by those who may', call: create, as: 'bek', body: sales, status: 403 },
  { name: 'are there for everybody to read', call: 'GET /api/v1/teams', as: 'bek', status: 200 },
  {
    name: 'that do not exist are 404',
    call: 'DELETE /api/v1/teams/77',
    status: 404,
    answer: { error: { code: 'team_not_found' } },
  },
]);

teams('are changed in part, their members as a whole', async () => {
  await using here = await world();
  const { ada, bek } = here.people;
  const [{ id: hours }, { id: policy }] = [await newHours(here), await newPolicy(here)];
  const { uuid } = await newTeam(here, { ...sales, members: [bek.id, ada.id, bek.id] });
  const change = (body: object) => here.request(`PATCH /api/v1/teams/${uuid}`, { as: 'ada', body });
  const first = await change({ business_hours_id: hours, sla_policy_id: policy, name: 'SALES' });
  contains(first.json, {
    ...sales,
    name: 'SALES',
    business_hours_id: hours,
    sla_policy_id: policy,
    version: 2,
  });
  equal([first.json.members, first.events], [[ada.id, bek.id].sort(), ['team.updated']]);
  const second = await change({ members: [bek.id], business_hours_id: null });
  contains(second.json, { members: [bek.id], business_hours_id: null, sla_policy_id: policy, version: 3 });
  is((await change({ name: ' ' })).status, 422);
  equal((await here.request('GET /api/v1/teams', { as: 'bek' })).json.data, [second.json]);
});

teams('are not renamed to what another is called', async () => {
  await using here = await world();
  await newTeam(here, { name: 'Продажи' });
  const { id } = await newTeam(here);
  const change = (name: string) => here.request(`PATCH /api/v1/teams/${id}`, { as: 'ada', body: { name } });
  is((await change('продажи')).json.error.code, 'name_taken');
  is((await change('FRONT DESK')).status, 200);
});

teams('are left by an agent who is deleted', async () => {
  await using here = await world();
  const { ada, bek } = here.people;
  const { id } = await newTeam(here, { members: [ada.id, bek.id] });
  const { events } = await here.request(`DELETE /api/v1/agents/${bek.id}`, { as: 'ada' });
  equal(events, ['team.updated', 'agent.deleted']);
  const { json } = await here.request(`GET /api/v1/teams/${id}`, { as: 'ada' });
  equal([json.members, json.version], [[ada.id], 2]);
});

teams('are deleted with their memberships', async () => {
  await using here = await world();
  const { id } = await newTeam(here, { members: [here.people.bek.id] });
  const { status, events } = await here.request(`DELETE /api/v1/teams/${id}`, { as: 'ada' });
  equal([status, events], [204, ['team.deleted']]);
  equal((await here.request('GET /api/v1/teams', { as: 'ada' })).json, { data: [] });
});

teams('that are deleted leave their conversations to no team, also those in the trash', async () => {
  await using here = await world();
  const { id } = await newTeam(here);
  const of = await newConversation(here, { team_id: id, listed: 0 });
  const { status, events } = await here.request(`DELETE /api/v1/teams/${id}`, { as: 'ada' });
  equal([status, events], [204, ['team.deleted']]);
  const { team_id, version } = here.domain.conversations.row(Number(of));
  equal([team_id, version], [null, 2]);
});

teams('take their views and macros with them', async () => {
  await using here = await world();
  const { id } = await newTeam(here);
  const body = { name: 'Hello', content: 'Hello!', visibility: 'team', team_id: id };
  const made = await here.request('POST /api/v1/macros', { as: 'ada', body });
  is(made.status, 201, made.text);
  is((await here.request(`DELETE /api/v1/teams/${id}`, { as: 'ada' })).status, 204);
  is((await here.request(`GET /api/v1/macros/${made.json.id}`, { as: 'ada' })).status, 404);
});

teams('that are gone are called on by no note', async () => {
  await using here = await world();
  const { id } = await newTeam(here);
  const conversation_id = await newConversation(here);
  const words = { content: 'Look!', content_type: 'text', text: 'Look!', status: 'sent' };
  const note = { uuid: 'm', conversation_id, kind: 'outgoing', private: 1, sender_kind: 'agent', ...words };
  const message_id = await insertRow(here, 'messages', { ...note, created_at: 0, updated_at: 0 });
  await insertRow(here, 'mentions', { message_id, conversation_id, who: 'team', who_id: id });
  await insertRow(here, 'mentions', { message_id, conversation_id, who: 'agent', who_id: id });
  await here.request(`DELETE /api/v1/teams/${id}`, { as: 'ada' });
  const left = here.domain.store.values<[], string>('test.mentions', 'select who from mentions').all();
  equal(left, ['agent']);
});

teams('tell the live stream and webhooks how they look now', async () => {
  await using here = await world();
  const made = await newTeam(here, sales);
  const event = here.eventsAfter(0).findLast(({ name }) => name === 'team.created');
  const { domain, bek: viewer, origin } = here;
  equal(event && objectOf({ domain, viewer, origin }, event), made);
});

teams.run();
