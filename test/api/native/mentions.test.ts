import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { newTeam } from '../../support/arranged.ts';
import { conversation } from '../../support/desk.ts';
import { newAgent } from '../../support/front-desk.ts';
import { type World, world } from '../../support/world.ts';

const mentions = suite('mentions');

/** A conversation that is Ada's, which Bek may not see. */
async function hers(here: World) {
  const { id } = await conversation(here);
  await here.write(() => here.domain.conversations.assignAgent(here.ada, id, here.people.ada.id));
  return id;
}
const note = (here: World, id: number, called: { who: 'agent' | 'team'; id: number }[]) =>
  here.request(`POST /api/v1/conversations/${id}/messages`, {
    as: 'ada',
    body: { content: 'Look at this.', private: true, mentions: called },
  });
const advice = 'Assign it first, or mention somebody else.';

mentions('of who may not see the conversation are refused, and each is named', async () => {
  await using here = await world();
  const id = await hers(here);
  const { id: teamId } = await newTeam(here, { members: [here.people.bek.id] });
  const { status, json, events } = await note(here, id, [
    { who: 'agent', id: here.people.ada.id },
    { who: 'agent', id: here.people.bek.id },
    { who: 'team', id: teamId },
    { who: 'team', id: 99 },
  ]);
  equal([status, events], [422, []]);
  equal(json.error.details.fields.mentions, [
    `Bek (agent ${here.people.bek.id}) may not see this conversation. ${advice}`,
    `Nobody in the team Front desk (team ${teamId}) may see this conversation. ${advice}`,
    'There is no team 99.',
  ]);
  is(here.domain.conversations.get(id).message_count, 1);
});

mentions('are taken of who may see it, by themselves or in their team', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const { id: teamId } = await newTeam(here, { members: [here.people.bek.id, here.people.ada.id] });
  const called = [
    { who: 'agent' as const, id: here.people.bek.id },
    { who: 'team' as const, id: teamId },
  ];
  const { status, json } = await note(here, id, called);
  equal([status, json.mentions], [201, called]);
  is((await note(here, await hers(here), called.slice(1))).status, 201, 'Ada is in the team');
});

mentions('of the disabled are refused, whatever they once saw', async () => {
  await using here = await world();
  const { id } = await conversation(here);
  const cy = await here.write(() => newAgent(here, 1));
  is((await note(here, id, [{ who: 'agent', id: cy.id }])).status, 201);
  await here.write(() => here.domain.agents.update(system, cy.id, { enabled: false }));
  is((await note(here, id, [{ who: 'agent', id: cy.id }])).status, 422);
  is((await note(here, id, [{ who: 'agent', id: here.domain.agents.systemId() }])).status, 422);
});

mentions.run();
