import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import type { businessHours as businessHoursOf } from './business-hours.ts';
import type { Conversations } from './conversations/conversations.ts';
import type { Core } from './core.ts';
import { managed } from './managed.ts';
import type { slaPolicies as slaPoliciesOf } from './sla/policies.ts';
import type { teamMembers as teamMembersOf } from './team-members.ts';
import { type TeamRow, teamRows } from './team-rows.ts';

export { assignments } from './team-rows.ts';

export type Team = TeamRow & { members: number[] };
type Wanted = Omit<Team, 'id' | 'uuid' | 'version' | 'created_at' | 'updated_at'>;
export type NewTeam = Partial<Wanted> & { name: string };
type Parts = {
  agents: ReturnType<typeof agentsOf>;
  businessHours: ReturnType<typeof businessHoursOf>;
  slaPolicies: ReturnType<typeof slaPoliciesOf>;
  teamMembers: ReturnType<typeof teamMembersOf>;
  conversations: Pick<Conversations, 'leaveTeam'>;
};

const nothing: Omit<Wanted, 'name'> = {
  emoji: '',
  assignment: 'manual',
  capacity: 0,
  timezone: null,
  business_hours_id: null,
  sla_policy_id: null,
  members: [],
};

/** Who answers together. */
export function teams(core: Core, { agents, businessHours, slaPolicies, teamMembers, conversations }: Parts) {
  const { clock, ids } = core;
  const rows = teamRows(core);
  const manage = managed(core, { kind: 'team', noun: 'team', permission: 'teams:manage' });

  function get(id: number) {
    const found = find(id);
    if (!found) throw Problem.missing('team', id);
    return found;
  }

  /** By number or, in any case, by name. */
  function named(typed: string) {
    const name = typed.trim().toLowerCase();
    const known = rows.all.all();
    const row =
      known.find((each) => String(each.id) === name) ??
      known.find((each) => each.name.toLowerCase() === name);
    if (row) return withMembers(row);
    const names = known.map((each) => each.name).join(', ') || 'none yet';
    throw Problem.invalid('teams', `There is no team ${typed}. There are: ${names}.`);
  }

  function find(id: number) {
    const row = rows.byId.get(id);
    return row && withMembers(row);
  }

  function create(actor: Actor, wanted: NewTeam) {
    manage.refuseUnlessMayManage(actor);
    manage.refuseTaken(wanted.name, rows.all.all());
    refuseUnknown(wanted);
    const { members, ...whole } = { ...nothing, ...wanted };
    const row = rows.insert.get({ uuid: ids.uuid(), ...whole, updated_at: clock.now() }) as TeamRow;
    teamMembers.replace(row.id, members);
    manage.recordCreated(actor, row);
    return withMembers(row);
  }

  function update(actor: Actor, id: number, wanted: Partial<Wanted>) {
    manage.refuseUnlessMayManage(actor);
    const edited = { ...get(id), ...wanted, updated_at: clock.now() };
    manage.refuseTaken(edited.name, rows.all.all(), id);
    refuseUnknown(wanted);
    const row = rows.save.get(edited) as TeamRow;
    if (wanted.members) teamMembers.replace(id, wanted.members);
    manage.recordUpdated(actor, row, wanted);
    return withMembers(row);
  }

  /** What its people worked on together stays, as no team's; views and macros of the team go with it. */
  function destroy(actor: Actor, id: number) {
    manage.refuseUnlessMayManage(actor);
    const team = get(id);
    const count = conversations.leaveTeam(id);
    rows.dropMentions.run(id);
    rows.remove.run(id);
    manage.recordDeleted(actor, team, { conversations: count });
  }

  function refuseUnknown({ members = [], business_hours_id: hours, sla_policy_id: policy }: Partial<Wanted>) {
    const stranger = members.find((id) => agents.find(id)?.kind !== 'human');
    if (stranger !== undefined) throw Problem.invalid('members', `There is no agent ${stranger}.`);
    if (hours != null && !businessHours.find(hours))
      throw Problem.invalid('business_hours_id', `There are no business hours ${hours}.`);
    if (policy != null && !slaPolicies.find(policy))
      throw Problem.invalid('sla_policy_id', `There is no SLA policy ${policy}.`);
  }

  const withMembers = (row: TeamRow): Team => ({ ...row, members: teamMembers.of(row.id) });

  return { all: () => rows.all.all().map(withMembers), get, named, find, create, update, destroy };
}
