import { suite } from 'uvu';
import { equal, is, match } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { newPolicy, newTeam } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { type World, world } from '../../support/world.ts';

const priorities = suite('what is promised by priority');

const promise = (here: World, name: string, policyId: number | null, as: 'ada' | 'bek' = 'ada') =>
  here.request(`PATCH /api/v1/priorities/${here.domain.priorities.named(name).id}`, {
    as,
    body: { sla_policy_id: policyId },
  });
const change = (here: World, id: number, body: object) =>
  here.request(`PATCH /api/v1/conversations/${id}`, { as: 'ada', body });
const policyOf = ({ domain }: World, id: number) => domain.conversations.get(id).sla_policy_id;

/** Urgent things are promised one thing, those of a team another. */
async function arranged(here: World) {
  const { id: urgent } = await newPolicy(here, { name: 'At once' });
  const { id: usual } = await newPolicy(here, { name: 'Some day' });
  const { id: team } = await newTeam(here, { sla_policy_id: usual });
  await promise(here, 'High', urgent);
  return { urgent, usual, team };
}

priorities('begins when something becomes so pressing, and ends when it no longer is', async () => {
  await using here = await world();
  const { urgent } = await arranged(here);
  const { id } = await conversation(here);
  const { events } = await change(here, id, { priority: 'High' });
  equal([policyOf(here, id), events], [urgent, ['conversation.priority_changed', 'sla.applied']]);
  await change(here, id, { priority: 'Low' });
  is(policyOf(here, id), null);
});

priorities('counts for more than what is promised by the team', async () => {
  await using here = await world();
  const { urgent, usual, team } = await arranged(here);
  const { id } = await conversation(here);
  await change(here, id, { priority: 'High' });
  await change(here, id, { team_id: team });
  is(policyOf(here, id), urgent);
  await change(here, id, { priority: 'Low' });
  is(policyOf(here, id), usual, 'the word of the team counts again');
});

priorities('leaves alone what somebody promised by hand', async () => {
  await using here = await world();
  await arranged(here);
  const { id: own } = await newPolicy(here, { name: 'Just for you' });
  const { id } = await conversation(here);
  await here.write(() => here.domain.sla.apply(system, id, own));
  await change(here, id, { priority: 'Low' });
  is(policyOf(here, id), own);
});

priorities('is arranged by whoever arranges the policies, and keeps them from being deleted', async () => {
  await using here = await world();
  const { urgent } = await arranged(here);
  is((await promise(here, 'Low', urgent, 'bek')).status, 403);
  is((await promise(here, 'Low', 4711)).status, 422);
  const refused = await here.request(`DELETE /api/v1/sla-policies/${urgent}`, { as: 'ada' });
  is(refused.status, 409);
  match(refused.json.error.message, 'High');
  const { status, json, events } = await promise(here, 'High', null);
  equal([status, json.sla_policy_id, events], [200, null, ['priority.updated']]);
  is((await here.request(`DELETE /api/v1/sla-policies/${urgent}`, { as: 'ada' })).status, 204);
});

priorities.run();
