import { Problem } from '../../lib/problem.ts';
import type { Actor } from '../actor.ts';
import type { Core } from '../core.ts';
import { managed } from '../managed.ts';
import { policyRows, type SlaPolicy, type Targets } from './policy-rows.ts';

export { pauses, type SlaPolicy } from './policy-rows.ts';

type Wanted = Omit<SlaPolicy, 'id' | 'uuid' | 'version' | 'created_at' | 'updated_at'>;
export type NewSlaPolicy = Partial<Wanted> & { name: string };

const nothing: Omit<Wanted, 'name'> = {
  description: '',
  first_response_ms: null,
  next_response_ms: null,
  resolution_ms: null,
  pause_when: [],
  restart_on_reopen: false,
  warn_before_ms: null,
};
const IN_USE = 'sla_policy_in_use';

/** What is promised: how soon somebody answers, and how soon a conversation is resolved. */
export function slaPolicies(core: Core) {
  const { clock, ids } = core;
  const rows = policyRows(core);
  const manage = managed(core, { kind: 'sla_policy', noun: 'policy', permission: 'sla:manage' });

  function get(id: number) {
    const found = rows.byId(id);
    if (!found) throw Problem.missing('SLA policy', id);
    return found;
  }

  function create(actor: Actor, wanted: NewSlaPolicy) {
    manage.refuseUnlessMayManage(actor);
    manage.refuseTaken(wanted.name, rows.all());
    const policy = rows.insert({ uuid: ids.uuid(), ...saved({ ...nothing, ...wanted }) });
    manage.recordCreated(actor, policy);
    return policy;
  }

  function update(actor: Actor, id: number, wanted: Partial<Wanted>) {
    manage.refuseUnlessMayManage(actor);
    const edited = { ...get(id), ...wanted };
    manage.refuseTaken(edited.name, rows.all(), id);
    const policy = rows.save({ id, ...saved(edited) });
    manage.recordUpdated(actor, policy, wanted);
    return policy;
  }

  function destroy(actor: Actor, id: number) {
    manage.refuseUnlessMayManage(actor);
    const policy = get(id);
    refuseInUse(policy);
    rows.remove.run(id);
    manage.recordDeleted(actor, policy);
  }

  function saved(wanted: Wanted) {
    refuseContradiction(wanted);
    return {
      ...wanted,
      pause_when: JSON.stringify(wanted.pause_when),
      restart_on_reopen: Number(wanted.restart_on_reopen),
      updated_at: clock.now(),
    };
  }

  function refuseInUse({ id, name }: SlaPolicy) {
    const teams = rows.teamsWith.all(id);
    if (teams.length > 0)
      throw Problem.conflict(IN_USE, `Teams have the policy ${name}: ${teams.join(', ')}.`, { teams });
    const priorities = rows.prioritiesWith.all(id);
    if (priorities.length > 0)
      throw Problem.conflict(IN_USE, `Priorities have the policy ${name}: ${priorities.join(', ')}.`, {
        priorities,
      });
    if (rows.isPromised(id))
      throw Problem.conflict(IN_USE, `Conversations were promised what the policy ${name} says.`);
  }

  return { all: rows.all, get, find: rows.byId, create, update, destroy };
}

function refuseContradiction({
  warn_before_ms: warning,
  ...targets
}: Targets & Pick<Wanted, 'warn_before_ms'>) {
  const { first_response_ms: first, next_response_ms: next, resolution_ms: last } = targets;
  const shortest = Math.min(...[first, next, last].filter((target) => target !== null));
  if (shortest === Number.POSITIVE_INFINITY)
    throw Problem.invalid('resolution_minutes', 'A policy promises something: give at least one target.');
  if (first !== null && last !== null && first > last)
    throw Problem.invalid('first_response_minutes', LATER_THAN_RESOLUTION);
  if (warning !== null && warning >= shortest) throw Problem.invalid('warn_before_minutes', NEVER_WARNED);
}

const LATER_THAN_RESOLUTION = 'The first response cannot be promised for later than the resolution.';
const NEVER_WARNED =
  'A warning comes between the beginning and the deadline: warn less time before than the shortest target is long.';
