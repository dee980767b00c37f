import { Problem } from '../lib/problem.ts';
import { type Actor, authorizeEverywhere, authorizeGrant } from './actor.ts';
import type { Core } from './core.ts';
import type { Permission } from './permissions.ts';
import { ADMIN, type Role, type roles as rolesOf } from './roles.ts';

/** Which roles an agent has, and who may give or take them. */
export function agentRights(
  { store }: Pick<Core, 'store'>,
  { roles }: { roles: ReturnType<typeof rolesOf> },
) {
  const giveRole = store.change<[agentId: number, roleId: number]>(
    'agents.giveRole',
    'insert into agent_roles (agent_id, role_id) values (?, ?) on conflict do nothing',
  );
  const takeRoles = store.change<[agentId: number]>(
    'agents.takeRoles',
    'delete from agent_roles where agent_id = ?',
  );
  const otherAdmins = store.values<[name: string, agentId: number], number>(
    'agents.otherAdmins',
    `select count(*) from agents join agent_roles on agent_id = agents.id join roles on roles.id = role_id
     where roles.name = ? and agents.id <> ? and enabled = 1 and agents.deleted_at is null`,
  );
  const anyAdmin = store.values<[name: string], number>(
    'agents.anyAdmin',
    'select 1 from agent_roles join roles on roles.id = role_id where roles.name = ? limit 1',
  );

  /** Roles by name, as far as the actor may hand them out. */
  function grantable(actor: Actor, names: string[]) {
    const granted = roles.named(names);
    authorizeGrant(actor, rightsOf(granted));
    return granted;
  }

  function give(agentId: number, granted: Role[]) {
    for (const role of granted) giveRole.run(agentId, role.id);
  }

  function replace(actor: Actor, agentId: number, names: string[]) {
    const granted = grantable(actor, names);
    if (!granted.some((role) => role.name === ADMIN))
      refuseLosingLastAdmin(agentId, 'without the role Admin');
    takeRoles.run(agentId);
    give(agentId, granted);
  }

  /** Who has fewer rights than an account could take them over with it, even with a narrowed key of its own. */
  function refuseLesser(actor: Actor, agentId: number) {
    authorizeEverywhere(actor);
    authorizeGrant(actor, rightsOf(roles.ofAgent(agentId)));
  }

  function refuseLosingLastAdmin(agentId: number, what: string) {
    const isAdmin = roles.ofAgent(agentId).some((role) => role.name === ADMIN);
    if (!isAdmin || (otherAdmins.get(ADMIN, agentId) ?? 0) > 0) return;
    throw Problem.conflict('last_admin', `The last administrator cannot be ${what}.`);
  }

  const permissionsOf = (agentId: number): ReadonlySet<Permission> =>
    new Set(rightsOf(roles.ofAgent(agentId)));

  /** Who gets conversations has to be able to read and answer them. */
  function mayAnswer(agentId: number) {
    const held = permissionsOf(agentId);
    return held.has('conversations:read') && held.has('messages:write');
  }

  return {
    grantable,
    give,
    replace,
    takeAll: (agentId: number) => void takeRoles.run(agentId),
    refuseLesser,
    refuseLosingLastAdmin,
    permissionsOf,
    mayAnswer,
    /** Whether anybody can administer; once there is somebody, there always is. */
    haveAdmin: () => anyAdmin.get(ADMIN) === 1,
  };
}

const rightsOf = (granted: Role[]) => granted.flatMap((role) => role.permissions);
