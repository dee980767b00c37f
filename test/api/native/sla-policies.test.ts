import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { insertRow, newConversation, newPolicy, newTeam } from '../../support/arranged.ts';
import { contains, scenarios } from '../../support/scenarios.ts';
import { world } from '../../support/world.ts';

const policies = suite('SLA policies');

const create = 'POST /api/v1/sla-policies';
const gold = {
  name: 'Gold',
  description: 'For those who pay.',
  first_response_minutes: 30,
  next_response_minutes: 60,
  resolution_minutes: 480,
  pause_when: ['snoozed', 'waiting_on_contact'],
  restart_on_reopen: true,
  warn_before_minutes: 10,
};

scenarios(policies, [
  {
    name: 'are made',
    call: create,
    body: gold,
    status: 201,
    answer: { ...gold, version: 1 },
    events: ['sla_policy.created'],
  },
  {
    name: 'promise one thing at least, and nothing else unless it is said',
    call: create,
    body: { name: 'Silver', next_response_minutes: 1 },
    status: 201,
    answer: {
      first_response_minutes: null,
      next_response_minutes: 1,
      resolution_minutes: null,
      pause_when: [],
      restart_on_reopen: false,
      warn_before_minutes: null,
    },
    events: ['sla_policy.created'],
  },
  { name: 'without a promise are none', call: create, body: { name: 'Air' }, status: 422 },
  {
    name: 'promise the first response no later than the resolution',
    call: create,
    body: { ...gold, first_response_minutes: 481 },
    status: 422,
    answer: { error: { code: 'validation_error' } },
  },
  {
    name: 'may promise both for the same time',
    call: create,
    body: { ...gold, first_response_minutes: 480 },
    status: 201,
    events: ['sla_policy.created'],
  },
  {
    name: 'warn when there is still something to warn of, whichever target it is',
    call: create,
    body: { ...gold, warn_before_minutes: 30 },
    status: 422,
    answer: {
      error: {
        message:
          'A warning comes between the beginning and the deadline: warn less time before than the shortest target is long.',
      },
    },
  },
  {
    name: 'may warn a minute after the beginning',
    call: create,
    body: { ...gold, warn_before_minutes: 29 },
    status: 201,
    events: ['sla_policy.created'],
  },
  { name: 'count whole minutes', call: create, body: { ...gold, resolution_minutes: 90.5 }, status: 422 },
  { name: 'give a minute at least', call: create, body: { ...gold, next_response_minutes: 0 }, status: 422 },
  { name: 'give a year at most', call: create, body: { ...gold, resolution_minutes: 1e9 }, status: 422 },
  { name: 'pause for two reasons', call: create, body: { ...gold, pause_when: ['lunch'] }, status: 422 },
  {
    name: 'have a name of their own',
    given: (here) => newPolicy(here),
    call: create,
    body: { ...gold, name: 'gOLD' },
    status: 409,
    answer: { error: { code: 'name_taken' } },
  },
  { name: 'are made by those who may', call: create, as: 'bek', body: gold, status: 403 },
  { name: 'are there for everybody to read', call: 'GET /api/v1/sla-policies', as: 'bek', status: 200 },
  {
    name: 'that do not exist are 404',
    call: 'PATCH /api/v1/sla-policies/77',
    body: { name: 'Gold' },
    status: 404,
    answer: { error: { code: 'sla_policy_not_found' } },
  },
]);

policies('are changed in part, and make sense as a whole', async () => {
  await using here = await world();
  const { id } = await newPolicy(here, gold);
  const change = (body: object) => here.request(`PATCH /api/v1/sla-policies/${id}`, { as: 'ada', body });
  const { json, events } = await change({ warn_before_minutes: null, pause_when: ['snoozed'] });
  contains(json, { ...gold, warn_before_minutes: null, pause_when: ['snoozed'], version: 2 });
  equal(events, ['sla_policy.updated']);
  is((await change({ warn_before_minutes: 30 })).status, 422);
  is((await change({ resolution_minutes: 29 })).status, 422);
  is((await change({ resolution_minutes: 29, first_response_minutes: null })).status, 200);
  is((await change({ resolution_minutes: null })).status, 200);
  is((await change({ next_response_minutes: null })).status, 422);
});

policies('that teams have are not deleted, and the answer names the teams', async () => {
  await using here = await world();
  const { id, uuid } = await newPolicy(here);
  const team = await newTeam(here, { sla_policy_id: id });
  const remove = () => here.request(`DELETE /api/v1/sla-policies/${uuid}`, { as: 'ada' });
  const { status, json } = await remove();
  equal([status, json.error.code, json.error.details], [409, 'sla_policy_in_use', { teams: ['Front desk'] }]);
  await here.request(`DELETE /api/v1/teams/${team.id}`, { as: 'ada' });
  const { status: gone, events } = await remove();
  equal([gone, events], [204, ['sla_policy.deleted']]);
});

policies('that a conversation has are not deleted', async () => {
  await using here = await world();
  const { id } = await newPolicy(here);
  await newConversation(here, { sla_policy_id: id });
  const { status, json } = await here.request(`DELETE /api/v1/sla-policies/${id}`, { as: 'ada' });
  equal([status, json.error.code], [409, 'sla_policy_in_use']);
});

policies('that a conversation was promised once are not deleted', async () => {
  await using here = await world();
  const { id } = await newPolicy(here);
  const conversation_id = await newConversation(here);
  const applied = { conversation_id, sla_policy_id: id, applied_at: 0, ended_at: 1 };
  await insertRow(here, 'applied_slas', applied);
  const { status, json } = await here.request(`DELETE /api/v1/sla-policies/${id}`, { as: 'ada' });
  equal([status, json.error.code], [409, 'sla_policy_in_use']);
});

policies.run();
