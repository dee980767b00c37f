import { Problem } from '../../lib/problem.ts';
import { type Actor, authorize } from '../actor.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { Core } from '../core.ts';
import type { Changing } from './changing.ts';
import type { Conversation } from './row.ts';

type Parts = { changing: Changing; agents: ReturnType<typeof agentsOf> };

/** Whose conversation it is: an agent's, a team's, both or nobody's. */
export function assignment({ store }: Core, { changing: { openTo, change }, agents }: Parts) {
  const isMember = store.values<[teamId: number, agentId: number], number>(
    'assignment.isMember',
    'select 1 from team_members where team_id = ? and agent_id = ?',
  );
  const isTeam = store.values<[id: number], number>('assignment.isTeam', 'select 1 from teams where id = ?');

  function assignAgent(actor: Actor, id: number, agentId: number | null) {
    authorize(actor, 'conversations:update_user_assignee');
    if (agentId !== null) refuseUnable(agentId);
    return giveTo(actor, openTo(actor, id), agentId);
  }

  const giveTo = (actor: Actor, before: Conversation, agentId: number | null) =>
    change(actor, before, { assignee_id: agentId }, 'conversation.assigned', {
      from: before.assignee_id,
      to: agentId,
      team_id: before.team_id,
    });

  /** An agent keeps it who is in the new team as well; for all others it is the team's affair now. */
  function assignTeam(actor: Actor, id: number, teamId: number | null) {
    authorize(actor, 'conversations:update_team_assignee');
    if (teamId !== null && isTeam.get(teamId) !== 1)
      throw Problem.invalid('team_id', `There is no team ${teamId}.`);
    const before = openTo(actor, id);
    const after = change(actor, before, { team_id: teamId }, 'conversation.team_changed', {
      from: before.team_id,
      to: teamId,
      assignee_id: before.assignee_id,
    });
    const { assignee_id: agentId } = after;
    const isOutside = teamId !== null && agentId !== null && isMember.get(teamId, agentId) !== 1;
    return after !== before && isOutside ? giveTo(actor, after, null) : after;
  }

  function refuseUnable(agentId: number) {
    const agent = agents.find(agentId);
    if (agent?.kind !== 'human') throw Problem.invalid('assignee_id', `There is no agent ${agentId}.`);
    if (agent.enabled !== 1) throw Problem.invalid('assignee_id', `${agent.email} is disabled.`);
    if (!agents.mayAnswer(agentId))
      throw Problem.invalid('assignee_id', `${agent.email} may not answer conversations.`);
  }

  return { assignAgent, assignTeam, giveTo };
}
