import { system } from '../../src/domain/actor.ts';
import type { Availability } from '../../src/domain/agents.ts';
import type { NewTeam } from '../../src/domain/teams.ts';
import { said } from './desk.ts';
import { type World, world } from './world.ts';

type Wish = Partial<NewTeam> & { agents?: number; availability?: Availability };

/** A started world with a team of new agents, who are online unless said otherwise, and what happens in it. */
export async function frontDesk({ agents = 2, availability = 'online', ...team }: Wish = {}) {
  const here = await world({ started: true });
  const { domain, write } = here;
  const staff = await write(() => Array.from({ length: agents }, (_, nth) => newAgent(here, nth).id));
  const { id: teamId } = await write(() =>
    domain.teams.create(system, { name: 'Front desk', assignment: 'round_robin', members: staff, ...team }),
  );

  const set = async (id: number, wanted: Availability) => {
    await write(() => domain.agents.update(system, id, { availability: wanted }));
    await here.rest();
  };
  for (const id of staff) await set(id, availability);

  /** A contact's word, which is the team's affair. */
  async function arrives(nth = 1) {
    const { id } = await write(() => newTalk(here, teamId, nth));
    await here.rest();
    return id;
  }

  const holderOf = (id: number) => domain.conversations.row(id).assignee_id;
  const setStatus = async (id: number, name: string) => {
    await write(() => domain.conversations.setStatus(system, id, name));
    await here.rest();
  };

  return { ...here, staff, teamId, set, arrives, holderOf, setStatus };
}

export const newAgent = ({ domain }: Pick<World, 'domain'>, nth: number, role = 'Agent') =>
  domain.agents.create(system, {
    email: `agent${nth}@clinic.example`,
    firstName: `Agent ${nth}`,
    lastName: '',
    roles: [role],
    passwordHash: null,
  });

export function newTalk({ domain }: Pick<World, 'domain'>, teamId: number | null, nth = 1) {
  const { contacts, conversations, messages } = domain;
  const contact = contacts.findOrCreate(system, 1, { name: `Contact ${nth}`, email: `c${nth}@mail.example` });
  const { id } = conversations.open(system, { inboxId: 2, contactId: contact.id });
  messages.receive(system, id, said('My tooth hurts.'));
  if (teamId !== null) conversations.assignTeam(system, id, teamId);
  return conversations.row(id);
}
