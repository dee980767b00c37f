import { suite } from 'uvu';
import { equal, is } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import { SECOND } from '../../../src/lib/clock.ts';
import { said } from '../../support/desk.ts';
import { frontDesk, newAgent, newTalk } from '../../support/front-desk.ts';

const assigning = suite('automatic assignment');

assigning('gives to one after another', async () => {
  await using here = await frontDesk({ agents: 3 });
  const [a, b, c] = here.staff;
  const given: (number | null)[] = [];
  for (const nth of [1, 2, 3, 4]) given.push(here.holderOf(await here.arrives(nth)));
  equal(given, [a, b, c, a]);
});

assigning('is signed by the System and told in the timeline', async () => {
  await using here = await frontDesk();
  const id = await here.arrives();
  const [given] = here.domain.conversations
    .timelineOf(system, id)
    .filter(({ name }) => name === 'conversation.assigned');
  equal(
    [given?.actor.kind, given?.data],
    ['system', { from: null, to: here.staff[0], team_id: here.teamId }],
  );
});

assigning('leaves alone what a team gives by hand', async () => {
  await using here = await frontDesk({ assignment: 'manual' });
  is(here.holderOf(await here.arrives()), null);
});

assigning('begins when the team turns to it', async () => {
  await using here = await frontDesk({ assignment: 'manual' });
  const id = await here.arrives();
  await here.write(() => here.domain.teams.update(system, here.teamId, { assignment: 'balanced' }));
  await here.rest();
  is(here.holderOf(id), here.staff[0]);
});

for (const availability of ['away', 'away_manual', 'offline', 'away_and_reassigning'] as const)
  assigning(`passes over who is ${availability}`, async () => {
    await using here = await frontDesk({ agents: 1, availability });
    const id = await here.arrives();
    is(here.holderOf(id), null);
    await here.set(here.staff[0] ?? 0, 'online');
    is(here.holderOf(id), here.staff[0]);
  });

assigning('passes over who may not answer, until they may', async () => {
  await using here = await frontDesk({ agents: 1 });
  const { domain, write } = here;
  const reader = await write(() => {
    const { id } = domain.roles.create(system, { name: 'Reader', permissions: ['conversations:read'] });
    const agent = newAgent(here, 7, 'Reader');
    domain.agents.update(system, agent.id, { availability: 'online' });
    domain.teams.update(system, here.teamId, { members: [agent.id] });
    return { roleId: id, agentId: agent.id };
  });
  const id = await here.arrives();
  is(here.holderOf(id), null);
  await write(() =>
    domain.roles.update(system, reader.roleId, { permissions: ['conversations:read', 'messages:write'] }),
  );
  await here.rest();
  is(here.holderOf(id), reader.agentId);
});

assigning('gives nobody more than the team says, and the oldest first when there is room again', async () => {
  await using here = await frontDesk({ agents: 1, capacity: 1 });
  const first = await here.arrives(1);
  here.clock.advance(SECOND);
  const older = await here.arrives(2);
  here.clock.advance(SECOND);
  const newer = await here.arrives(3);
  equal([first, older, newer].map(here.holderOf), [here.staff[0], null, null]);
  await here.setStatus(first, 'Resolved');
  equal([older, newer].map(here.holderOf), [here.staff[0], null]);
});

assigning('counts what an agent has of other teams too', async () => {
  await using here = await frontDesk({ agents: 1, capacity: 1 });
  const other = await here.write(() => newTalk(here, null, 9));
  await here.write(() => here.domain.conversations.assignAgent(system, other.id, here.staff[0] ?? 0));
  const id = await here.arrives();
  is(here.holderOf(id), null);
  await here.write(() => here.domain.conversations.erase(system, other.id));
  await here.rest();
  is(here.holderOf(id), here.staff[0]);
});

assigning('gives to whoever has the fewest, and among those to who got one longest ago', async () => {
  await using here = await frontDesk({ agents: 3, assignment: 'balanced' });
  const [a, b, c] = here.staff;
  const one = await here.arrives(1);
  const two = await here.arrives(2);
  const three = await here.arrives(3);
  await here.setStatus(three, 'Resolved');
  await here.setStatus(one, 'Resolved');
  equal([one, two, three].map(here.holderOf), [a, b, c]);
  equal([here.holderOf(await here.arrives(4)), here.holderOf(await here.arrives(5))], [a, c]);
});

assigning('gives again what was taken from somebody, reopened or brought back', async () => {
  await using here = await frontDesk({ agents: 2 });
  const [a, b] = here.staff;
  const { conversations } = here.domain;
  const id = await here.arrives();
  await here.write(() => conversations.assignAgent(system, id, null));
  await here.rest();
  is(here.holderOf(id), b);
  await here.write(() => {
    conversations.setStatus(system, id, 'Resolved');
    conversations.assignAgent(system, id, null);
  });
  await here.rest();
  is(here.holderOf(id), null);
  await here.setStatus(id, 'Open');
  is(here.holderOf(id), a);
});

assigning('hands out far more than at once, each once', async () => {
  await using here = await frontDesk({ agents: 2, availability: 'offline' });
  await here.write(() => {
    for (let nth = 0; nth < 120; nth++) newTalk(here, here.teamId, nth);
  });
  await here.set(here.staff[0] ?? 0, 'online');
  const given = here.eventsAfter(0).filter(({ name, data }) => name === 'conversation.assigned' && data.to);
  equal(given.length, 120);
  equal(new Set(given.map(({ conversationId }) => conversationId)).size, 120);
});

assigning('passes on what belongs to who is leaving, when the contact writes again', async () => {
  await using here = await frontDesk({ agents: 2 });
  const [a = 0, b] = here.staff;
  const id = await here.arrives();
  await here.set(a, 'away_and_reassigning');
  is(here.holderOf(id), a);
  await here.write(() => here.domain.messages.receive(system, id, said('Are you there?')));
  await here.rest();
  is(here.holderOf(id), b);
});

const removals = {
  disabled: (here: Desk, id: number) => here.domain.agents.update(system, id, { enabled: false }),
  deleted: (here: Desk, id: number) => here.domain.agents.destroy(system, id),
};
type Desk = Awaited<ReturnType<typeof frontDesk>>;

for (const [how, remove] of Object.entries(removals)) {
  assigning(`takes what is not over from who is ${how}, and gives it to others`, async () => {
    await using here = await frontDesk({ agents: 2, assignment: 'manual' });
    const [a = 0, b] = here.staff;
    const ids = await here.write(() =>
      Array.from({ length: 250 }, (_, nth) => newTalk(here, here.teamId, nth).id),
    );
    const [over = 0, snoozed = 0, ...open] = ids;
    await here.write(() => {
      for (const id of ids) here.domain.conversations.assignAgent(system, id, a);
      const snoozedUntil = here.clock.now() + SECOND;
      here.domain.conversations.setStatus(system, over, 'Resolved');
      here.domain.conversations.setStatus(system, snoozed, 'Snoozed', { snoozedUntil });
      here.domain.teams.update(system, here.teamId, { assignment: 'round_robin' });
    });
    await here.write(() => remove(here, a));
    await here.rest();
    equal([here.holderOf(over), here.holderOf(snoozed)], [a, null]);
    equal(
      open.filter((id) => here.holderOf(id) !== b),
      [],
    );
    await here.write(() => here.domain.messages.receive(system, over, said('It hurts again.')));
    await here.rest();
    is(here.holderOf(over), b);
  });
}

assigning('keeps the turns of those who stay when others come into the team', async () => {
  await using here = await frontDesk({ agents: 2 });
  const [a = 0, b = 0] = here.staff;
  await here.arrives(1);
  await here.write(() => here.domain.teams.update(system, here.teamId, { members: [b, a] }));
  equal([here.holderOf(await here.arrives(2)), here.holderOf(await here.arrives(3))], [b, a]);
});

assigning.run();
