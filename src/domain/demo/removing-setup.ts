import { Problem } from '../../lib/problem.ts';
import { codeOf } from '../../lib/thrown.ts';
import { byDemo, system } from '../actor.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { businessHours as businessHoursOf } from '../business-hours.ts';
import type { businesses as businessesOf } from '../businesses.ts';
import type { Core } from '../core.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { macros as macrosOf } from '../macros.ts';
import type { slaPolicies as slaPoliciesOf } from '../sla/policies.ts';
import type { tags as tagsOf } from '../tags.ts';
import type { teamMembers as teamMembersOf } from '../team-members.ts';
import type { teams as teamsOf } from '../teams.ts';
import type { views as viewsOf } from '../views/views.ts';

export type SetupParts = {
  agents: ReturnType<typeof agentsOf>;
  businesses: ReturnType<typeof businessesOf>;
  businessHours: ReturnType<typeof businessHoursOf>;
  inboxes: ReturnType<typeof inboxesOf>;
  macros: ReturnType<typeof macrosOf>;
  slaPolicies: ReturnType<typeof slaPoliciesOf>;
  tags: ReturnType<typeof tagsOf>;
  teamMembers: ReturnType<typeof teamMembersOf>;
  teams: ReturnType<typeof teamsOf>;
  views: ReturnType<typeof viewsOf>;
};
type Kept = {
  find(id: number): { version: number } | undefined;
  destroy(actor: typeof byDemo, id: number): void;
};

/** What the demo arranged. Whatever somebody has changed since, or still uses, is theirs and stays. */
export function removingSetup({ store, events, audit, totals }: Core, parts: SetupParts) {
  const { agents, businesses, teamMembers } = parts;
  const hasHolders = store.values<[tagId: number], number>(
    'demo.hasHolders',
    'select 1 from conversation_tags where tag_id = ? limit 1',
  );
  const hasWork = store.values<[{ id: number }], number>(
    'demo.hasWork',
    `select 1 from conversations where team_id = @id
     union all select 1 from views where team_id = @id
     union all select 1 from macros where team_id = @id
     union all select 1 from mentions where who = 'team' and who_id = @id limit 1`,
  );
  const hasOwn = store.values<[{ id: number }], number>(
    'demo.hasOwn',
    `select 1 from views where agent_id = @id
     union all select 1 from macros where agent_id = @id
     union all select 1 from participants where person_kind = 'agent' and person_id = @id
     union all select 1 from mentions where who = 'agent' and who_id = @id limit 1`,
  );
  const removeAgent = store.change<[id: number]>('demo.removeAgent', 'delete from agents where id = ?');
  const removeBusiness = store.change<[id: number]>(
    'demo.removeBusiness',
    'delete from businesses where id = ?',
  );

  /** By the noun's own verb, which refuses what is in use. */
  function unlessTheirs(noun: Kept, isUsed = (_: number) => false) {
    return (id: number) => {
      if (noun.find(id)?.version !== 1 || isUsed(id)) return;
      unlessUsed(() => noun.destroy(byDemo, id));
    };
  }

  function agent(id: number) {
    const found = agents.find(id);
    if (found?.version !== 1) return;
    teamMembers.leaveAll(byDemo, id);
    if (hasOwn.get({ id }) === 1 || !unlessUsed(() => removeAgent.run(id))) agents.destroy(system, id);
    else {
      events.record('agent.deleted', id, byDemo);
      audit.note('agent.deleted', byDemo, { kind: 'agent', id });
    }
  }

  function business(id: number) {
    const found = businesses.find(id);
    if (!found || found.updated_at !== found.created_at) return;
    totals.forget(id);
    if (unlessUsed(() => removeBusiness.run(id)))
      events.record('business.deleted', id, byDemo, { businessId: id });
  }

  return {
    view: unlessTheirs(parts.views),
    macro: unlessTheirs(parts.macros),
    tag: unlessTheirs(parts.tags, (id) => hasHolders.get(id) === 1),
    inbox: unlessTheirs(parts.inboxes),
    team: unlessTheirs(parts.teams, (id) => hasWork.get({ id }) === 1),
    sla_policy: unlessTheirs(parts.slaPolicies),
    business_hours: unlessTheirs(parts.businessHours),
    agent,
    business,
  };
}

/** Whether it was done. A statement that breaks a reference has changed nothing, and what comes before it may stay. */
function unlessUsed(remove: () => unknown) {
  try {
    remove();
    return true;
  } catch (error) {
    const isUsed =
      codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY' ||
      (error instanceof Problem && error.kind === 'conflict');
    if (isUsed) return false;
    throw error;
  }
}
