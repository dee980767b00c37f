import { suite } from 'uvu';
import { equal, is, ok } from 'uvu/assert';
import { newHours, newPolicy, newTeam } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { libredesk } from '../../support/libredesk.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const teams = suite('teams in Libredesk');

const error = (error_type: string) => ({ status: 'error', error_type, data: {} });
const name = 'Support';

teams('are made with all that they may have, and shown so', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const [hours, policy] = [await newHours(here), await newPolicy(here)];
  const body = {
    name,
    emoji: '😗',
    conversation_assignment_type: 'Round robin',
    max_auto_assigned_conversations: 2,
    timezone: 'America/Toronto',
    business_hours_id: hours.id,
    sla_policy_id: policy.id,
  };
  const made = await ask('POST /teams', { body });
  equal([made.status, made.json.status, made.events], [200, 'success', ['team.created']]);
  const { id, created_at, updated_at, ...shown } = made.json.data;
  equal(shown, body);
  ok(created_at && updated_at);
  equal((await ask(`GET /teams/${id}`)).json, made.json);
  equal((await ask('GET /teams')).json.data, [made.json.data]);
});

teams('keep what a change leaves out, and lose what it empties', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newHours(here);
  const { data: team } = (
    await ask('POST /teams', {
      body: { name, emoji: '😗', timezone: 'Asia/Tashkent', business_hours_id: id },
    })
  ).json;
  const change = async (body: object) => (await ask(`PUT /teams/${team.id}`, { body })).json.data;
  contains(await change({ name: 'Help' }), { ...team, name: 'Help', updated_at: team.updated_at });
  contains(await change({ emoji: null, timezone: '', business_hours_id: 0 }), {
    name: 'Help',
    emoji: null,
    timezone: 'UTC',
    business_hours_id: null,
  });
});

const spellings = {
  'Round robin': 'Round robin',
  round_robin: 'Round robin',
  'ROUND ROBIN': 'Round robin',
  Manual: 'Manual',
  manual: 'Manual',
  Balanced: 'Balanced',
};
teams('are given work in a way that may be spelt as the product or as its contract has it', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newTeam(here);
  for (const [conversation_assignment_type, shown] of Object.entries(spellings)) {
    const { json } = await ask(`PUT /teams/${id}`, { body: { conversation_assignment_type } });
    is(json.data.conversation_assignment_type, shown);
  }
});

teams('that are deleted leave their conversations without a team, and the counts right', async () => {
  await using here = await world();
  const ask = libredesk(here);
  const { id } = await newTeam(here, { members: [here.people.ada.id] });
  const other = await newTeam(here, { name: 'Other', members: [here.people.ada.id] });
  const inTeam = async (team: number) => {
    const { uuid } = await conversation(here);
    await ask(`PUT /conversations/${uuid}/assignee/team`, { body: { assignee_id: team } });
    return uuid;
  };
  const [first, trashed] = [await inTeam(id), await inTeam(id)];
  await inTeam(other.id);
  await here.request(`DELETE /api/v1/conversations/${trashed}`, { as: 'ada' });
  const total = async (path: string) => (await ask(`GET ${path}`)).json.data.total;
  is(await total('/conversations/unassigned'), 0);
  const before = (await ask('GET /conversations/all')).json.data;
  const { status, json, events } = await ask(`DELETE /teams/${id}`);
  equal([status, json, events], [200, { status: 'success', data: true }, ['team.deleted']]);
  equal(here.eventsAfter(0).at(-1)?.data, { conversations: 2 });
  is((await ask(`GET /conversations/${first}`)).json.data.assigned_team_id, null);
  is(await total('/conversations/unassigned'), 1);
  is(await total(`/teams/${other.id}/conversations/unassigned`), 1);
  const after = (await ask('GET /conversations/all')).json.data;
  equal([before.total, after.total], [2, 2]);
  equal(
    after.results.map(({ assigned_team_id: team }: { assigned_team_id: number }) => team),
    [other.id, null],
  );
  await here.request(`POST /api/v1/conversations/${trashed}/restore`, { as: 'ada' });
  is(await total('/conversations/unassigned'), 2);
});

scenarios(
  teams,
  [
    { name: 'have a name', call: 'POST /teams', body: {}, status: 400, answer: error('InputException') },
    {
      name: 'have a name of their own',
      given: (here) => newTeam(here),
      call: 'POST /teams',
      body: { name: 'FRONT desk' },
      status: 409,
      answer: error('ConflictException'),
    },
    {
      name: 'are given work in one of three ways',
      call: 'POST /teams',
      body: { name, conversation_assignment_type: 'random' },
      status: 400,
      answer: { message: 'There is no assignment type random. There are Round robin, Manual, Balanced.' },
    },
    { name: 'live in a time zone', call: 'POST /teams', body: { name, timezone: 'Mars' }, status: 400 },
    { name: 'have hours that exist', call: 'POST /teams', body: { name, business_hours_id: 7 }, status: 400 },
    { name: 'have a policy that exists', call: 'POST /teams', body: { name, sla_policy_id: 7 }, status: 400 },
    {
      name: 'that do not exist are not found',
      call: 'GET /teams/7',
      status: 404,
      answer: error('NotFoundException'),
    },
    { name: 'that do not exist are not changed', call: 'PUT /teams/7', body: { name }, status: 404 },
    { name: 'that do not exist are not deleted', call: 'DELETE /teams/7', status: 404 },
    { name: 'go by number', call: 'GET /teams/front', status: 400 },
    {
      name: 'are listed for those who manage them',
      call: 'GET /teams',
      as: 'bek',
      status: 403,
      answer: error('PermissionException'),
    },
    { name: 'are shown to those who manage them', call: 'GET /teams/1', as: 'bek', status: 403 },
    {
      name: 'are made by those who manage them',
      call: 'POST /teams',
      as: 'bek',
      body: { name },
      status: 403,
    },
    {
      name: 'are changed by those who manage them',
      call: 'PUT /teams/1',
      as: 'bek',
      body: { name },
      status: 403,
    },
    { name: 'are deleted by those who manage them', call: 'DELETE /teams/1', as: 'bek', status: 403 },
  ],
  libredesk,
);

teams.run();
