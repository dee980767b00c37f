import fc from 'fast-check';
import { suite } from 'uvu';
import { equal, ok } from 'uvu/assert';
import { system } from '../../../src/domain/actor.ts';
import type { Availability } from '../../../src/domain/agents.ts';
import type { Conversation } from '../../../src/domain/conversations/conversations.ts';
import type { Event } from '../../../src/domain/events.ts';
import { SECOND } from '../../../src/lib/clock.ts';
import { newAgent, newTalk } from '../../support/front-desk.ts';
import { rounds } from '../../support/rounds.ts';
import { type World, world } from '../../support/world.ts';

const model = suite('automatic assignment, whatever happens');

const AGENTS = 4;
type Scene = World & { agents: number[]; teams: number[]; talks: number[] };
/** Something that happens at the desk; several of them may in one commit. */
type Deed = { toString(): string; run(here: Scene): unknown };

const nth = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];
const deed = (name: string, numbers: readonly unknown[], run: Deed['run']): Deed => ({
  toString: () => `${name}(${numbers.join(', ')})`,
  run,
});

const index = fc.nat(11);
const ofTalk = (name: string, act: (here: Scene, id: number, other: number) => unknown) =>
  fc.tuple(index, index).map(([talk, other]) =>
    deed(name, [talk, other], (here) => {
      const id = nth(here.talks, talk);
      const row = id === undefined ? undefined : here.domain.conversations.rows.byId.get(id);
      if (row && row.trashed_at === null) act(here, row.id, other);
    }),
  );
const ofAgent = (name: string, act: (here: Scene, id: number, other: number) => unknown) =>
  fc
    .tuple(index, index)
    .map(([agent, other]) =>
      deed(name, [agent, other], (here) => act(here, nth(here.agents, agent) ?? 0, other)),
    );

const availabilities: Availability[] = ['online', 'online', 'offline', 'away', 'away_and_reassigning'];
const statusNames = ['Open', 'Open', 'Resolved', 'Closed'];
const assignments = ['round_robin', 'balanced', 'manual'] as const;

const deeds = fc.oneof(
  { weight: 9, arbitrary: index.map((team) => deed('arrive', [team], (here) => arrive(here, team))) },
  { weight: 3, arbitrary: ofAgent('be', (here, id, n) => be(here, id, nth(availabilities, n) ?? 'online')) },
  { weight: 4, arbitrary: ofTalk('status', setStatus) },
  ofTalk('takeAway', ({ domain }, id) => domain.conversations.assignAgent(system, id, null)),
  ofTalk('move', ({ domain, teams }, id, n) =>
    domain.conversations.assignTeam(system, id, nth(teams, n) ?? null),
  ),
  ofTalk('trash', ({ domain }, id) => domain.conversations.putInTrash(system, id)),
  ofTalk('erase', ({ domain }, id) => domain.conversations.erase(system, id)),
  ofAgent('enable', ({ domain }, id, n) => domain.agents.update(system, id, { enabled: n % 2 === 0 })),
  fc.tuple(index, index, index).map(([n, how, capacity]) =>
    deed('arrange', [n, how, capacity], ({ domain, teams, agents }) =>
      domain.teams.update(system, nth(teams, n) ?? 0, {
        assignment: nth(assignments, how),
        capacity: capacity % 4,
        members: agents.filter((_, at) => (n >> at) % 2 === 0),
      }),
    ),
  ),
);

function arrive(here: Scene, team: number) {
  here.talks.push(newTalk(here, nth(here.teams, team) ?? null, here.talks.length).id);
}
function be({ domain }: Scene, id: number, availability: Availability) {
  domain.agents.update(system, id, { availability });
}
function setStatus({ domain }: Scene, id: number, n: number) {
  domain.conversations.setStatus(system, id, nth(statusNames, n) ?? 'Open');
}

async function scene(): Promise<Scene> {
  const here = await world({ started: true });
  const { agents, teams } = await here.write(() => {
    const ids = Array.from({ length: AGENTS }, (_, n) => newAgent(here, n).id);
    const some = { members: ids, capacity: 1 };
    for (const id of ids.slice(1)) here.domain.agents.update(system, id, { availability: 'online' });
    const one = here.domain.teams.create(system, { name: 'One', assignment: 'round_robin', ...some });
    const two = here.domain.teams.create(system, { name: 'Two', assignment: 'balanced', ...some });
    return { agents: ids, teams: [one.id, two.id] };
  });
  return Object.assign(here, { agents, teams, talks: [] });
}

const statusOf = ({ domain }: Scene, { status_id }: Conversation) => domain.statuses.get(status_id).category;
const rowsOf = (here: Scene) =>
  here.talks
    .flatMap((id) => here.domain.conversations.rows.byId.get(id) ?? [])
    .filter(({ listed }) => listed === 1);
const openOf = (here: Scene, agentId: number | null) =>
  rowsOf(here).filter((row) => row.assignee_id === agentId && statusOf(here, row) === 'open');
const isThere = ({ domain }: Scene, id: number) => {
  const agent = domain.agents.find(id);
  return agent?.enabled === 1 && agent.availability === 'online';
};

function nobodyWaitsInVain(here: Scene) {
  for (const team of here.domain.teams.all().filter(({ assignment }) => assignment !== 'manual')) {
    const waiting = openOf(here, null).filter(({ team_id }) => team_id === team.id);
    const free = team.members.filter(
      (id) => isThere(here, id) && (team.capacity === 0 || openOf(here, id).length < team.capacity),
    );
    ok(waiting.length === 0 || free.length === 0, `${waiting.length} wait in ${team.name} for ${free}`);
  }
}

const givenIn = (events: readonly Event[]) =>
  events.filter(
    ({ name, actor, data }) => name === 'conversation.assigned' && actor.kind === 'system' && data.to,
  );

function nobodyGetsWhatTheyShouldNot(here: Scene, given: readonly Event[]) {
  for (const [nth, { data }] of given.entries()) {
    const team = here.domain.teams.get(Number(data.team_id));
    const to = Number(data.to);
    const givenLater = given.slice(nth + 1).filter((other) => other.data.to === to);
    equal(data.from, null, 'it was nobody’s');
    ok(isThere(here, to), `${to} is there`);
    ok(team.members.includes(to), `${to} is in the team`);
    const load = openOf(here, to).length - givenLater.length;
    ok(team.capacity === 0 || load <= team.capacity, `${to} has room`);
  }
}

function theOldestComeFirst(here: Scene, given: readonly Event[]) {
  const ageOf = ({ waiting_since, id }: Conversation) =>
    [waiting_since ?? Number.POSITIVE_INFINITY, id] as const;
  for (const { data, conversationId } of given) {
    const [since, id] = ageOf(here.domain.conversations.row(conversationId ?? 0));
    const older = openOf(here, null).filter((row) => row.team_id === data.team_id && row.id !== id);
    for (const [other, otherId] of older.map(ageOf))
      ok(since < other || (since === other && id < otherId), 'older');
  }
}

/** Takes what an agent had who is gone: that was not there to be given before. */
const isRelease = ({ name, actor, data }: Event) =>
  name === 'conversation.assigned' && actor.kind === 'system' && data.to === null;

/** What is erased later in the same step can still have been given before. */
const stillThere = (here: Scene) => (event: Event) =>
  here.domain.conversations.rows.byId.get(event.conversationId ?? 0)?.assignee_id === event.data.to;

model('gives nobody too much, lets nobody wait in vain, and the oldest first', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(deeds, { minLength: 1, maxLength: 3 }), { maxLength: 25, size: 'max' }),
      async (steps) => {
        await using here = await scene();
        for (const step of steps) {
          const before = here.domain.events.newestId();
          await here.write(() => step.forEach((one) => one.run(here)));
          await here.rest();
          here.clock.advance(SECOND);
          const events = here.eventsAfter(before);
          const given = givenIn(events).filter(stillThere(here));
          nobodyWaitsInVain(here);
          nobodyGetsWhatTheyShouldNot(here, given);
          if (!events.some(isRelease)) theOldestComeFirst(here, given);
        }
      },
    ),
    { numRuns: rounds(40) },
  ),
);

model('gives everybody their turn, whatever they finish meanwhile', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 40, size: 'max' }),
      async (finishing) => {
        await using here = await scene();
        await here.write(() => {
          here.domain.teams.update(system, here.teams[0] ?? 0, { capacity: 0 });
          for (const id of here.agents) be(here, id, 'online');
        });
        for (const isFinished of finishing) {
          await here.write(() => {
            const talk = newTalk(here, here.teams[0] ?? 0, here.talks.push(0));
            here.talks.splice(-1, 1, talk.id);
            if (isFinished) setStatus(here, here.talks[0] ?? 0, 2);
          });
        }
        await here.rest();
        const counts = here.agents.map(
          (id) => givenIn(here.eventsAfter(0)).filter(({ data }) => data.to === id).length,
        );
        ok(Math.max(...counts) - Math.min(...counts) <= 1, String(counts));
      },
    ),
    { numRuns: rounds(20) },
  ),
);

model.run();
