import type { Agent, agents as agentsOf } from './agents.ts';
import type { Event } from './events.ts';
import type { teamMembers as teamMembersOf } from './team-members.ts';

type Parts = { agents: ReturnType<typeof agentsOf>; teamMembers: ReturnType<typeof teamMembersOf> };
export type Colleague = Agent & { teams: number[]; isAssignable: boolean };

/** What everybody who is signed in knows of the others: enough to hand conversations to them and to call on them. */
export function colleagues({ agents, teamMembers }: Parts) {
  const known = (agent: Agent): Colleague => ({
    ...agent,
    teams: teamMembers.teamsOf(agent.id),
    isAssignable: agent.enabled === 1 && agents.mayAnswer(agent.id),
  });

  function find(id: number) {
    const agent = agents.find(id);
    return agent && known(agent);
  }

  return { all: () => agents.all().map(known), find };
}

/** Changes that colleagues see, in the words of `agent.updated`. */
const SEEN: ReadonlySet<unknown> = new Set(['firstName', 'lastName', 'availability', 'enabled', 'avatar']);

/** What is left of an event about an agent for those who only work with them; null: nothing that concerns them. */
export function toldToColleagues(event: Event): Event | null {
  if (event.name === 'agent.created' || event.name === 'agent.deleted') return { ...event, data: {} };
  const { changed } = event.data;
  const seen = Array.isArray(changed) ? changed.filter((name) => SEEN.has(name)) : [];
  return event.name === 'agent.updated' && seen.length > 0 ? { ...event, data: { changed: seen } } : null;
}
