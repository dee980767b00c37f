import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import type { Core } from './core.ts';

/** Who is in which team. */
export function teamMembers({ store, clock, events }: Core) {
  const of = store.values<[teamId: number], number>(
    'teamMembers.of',
    'select agent_id from team_members where team_id = ? order by agent_id',
  );
  const teamsOf = store.values<[agentId: number], number>(
    'teamMembers.teamsOf',
    'select team_id from team_members where agent_id = ? order by team_id',
  );
  const add = store.change<[teamId: number, agentId: number]>(
    'teamMembers.add',
    'insert into team_members (team_id, agent_id) values (?, ?) on conflict do nothing',
  );
  const dropOthers = store.change<[teamId: number, kept: string]>(
    'teamMembers.dropOthers',
    'delete from team_members where team_id = ? and agent_id not in (select value from json_each(?))',
  );
  const leave = store.change<[agentId: number]>(
    'teamMembers.leave',
    'delete from team_members where agent_id = ?',
  );
  const touch = store.change<[{ id: number; at: number }]>(
    'teamMembers.touch',
    'update teams set version = version + 1, updated_at = @at where id = @id',
  );

  /** Who stays keeps their turn. */
  function replace(teamId: number, agentIds: readonly number[]) {
    dropOthers.run(teamId, JSON.stringify(agentIds));
    for (const agentId of agentIds) add.run(teamId, agentId);
  }

  /** Makes somebody a member of these teams and of no others. */
  function moveTo(actor: Actor, agentId: number, teamIds: readonly number[]) {
    const [before, after] = [new Set(teamsOf.all(agentId)), new Set(teamIds)];
    for (const id of new Set([...before, ...after])) if (before.has(id) !== after.has(id)) changed(actor, id);
    leave.run(agentId);
    for (const id of after) add.run(id, agentId);
  }

  /** The teams of an agent who goes away are others without. */
  const leaveAll = (actor: Actor, agentId: number) => moveTo(actor, agentId, []);

  function changed(actor: Actor, id: number) {
    if (touch.run({ id, at: clock.now() }).changes === 0)
      throw Problem.invalid('teams', `There is no team ${id}.`);
    events.record('team.updated', id, actor, { data: { changed: ['members'] } });
  }

  return {
    of: (teamId: number) => of.all(teamId),
    teamsOf: (agentId: number) => teamsOf.all(agentId),
    replace,
    moveTo,
    leaveAll,
  };
}
