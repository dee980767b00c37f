import { Problem } from '../lib/problem.ts';
import { type Actor, agentOf, authorizeEverywhere, authorizeGrant } from './actor.ts';
import type { Core } from './core.ts';
import { ADMIN, type Role, type roles as rolesOf } from './roles.ts';

export type Availability = 'online' | 'away' | 'away_manual' | 'offline' | 'away_and_reassigning';
export type Agent = {
  id: number;
  uuid: string;
  kind: 'human' | 'system';
  email: string;
  first_name: string;
  last_name: string;
  password_hash: string | null;
  totp_secret: string | null;
  totp_last_step: number | null;
  availability: Availability;
  enabled: number;
  last_active_at: number | null;
  last_login_at: number | null;
  deleted_at: number | null;
  version: number;
  created_at: number;
  updated_at: number;
};
type Profile = {
  email: string;
  firstName: string;
  lastName: string;
  availability: Availability;
  enabled: boolean;
};
type NewAgent = Pick<Profile, 'email' | 'firstName' | 'lastName'> & {
  roles: string[];
  passwordHash: string | null;
};
type Change = Partial<Profile> & { roles?: string[]; passwordHash?: string };
/** Whoever changes these of an account has it. */
const sensitive = ['email', 'enabled', 'roles', 'passwordHash'] as const;

/** The people who answer, and the System agent that automatic acts are signed with. */
export function agents(
  { store, clock, ids, events, audit, sequences }: Core,
  { roles }: { roles: ReturnType<typeof rolesOf> },
) {
  const byId = store.rows<[id: number], Agent>(
    'agents.byId',
    'select * from agents where id = ? and deleted_at is null',
  );
  const byUuid = store.rows<[uuid: string], Agent>(
    'agents.byUuid',
    'select * from agents where uuid = ? and deleted_at is null',
  );
  const byEmail = store.rows<[email: string], Agent>(
    'agents.byEmail',
    "select * from agents where email = ? and deleted_at is null and kind = 'human'",
  );
  const isTaken = store.values<[email: string], number>(
    'agents.isTaken',
    'select 1 from agents where email = ? and deleted_at is null',
  );
  const page = store.rows<[after: number, limit: number], Agent>(
    'agents.page',
    "select * from agents where id > ? and deleted_at is null and kind = 'human' order by id limit ?",
  );
  const systemAgent = store.rows<[], Agent>(
    'agents.system',
    "select * from agents where kind = 'system' limit 1",
  );
  const anyAdmin = store.values<[name: string], number>(
    'agents.anyAdmin',
    'select 1 from agent_roles join roles on roles.id = role_id where roles.name = ? limit 1',
  );
  const insert = store.rows<
    [
      Pick<
        Agent,
        'id' | 'uuid' | 'kind' | 'email' | 'first_name' | 'last_name' | 'password_hash' | 'created_at'
      >,
    ],
    Agent
  >(
    'agents.insert',
    `insert into agents (id, uuid, kind, email, first_name, last_name, password_hash, created_at, updated_at)
     values (@id, @uuid, @kind, @email, @first_name, @last_name, @password_hash, @created_at, @created_at) returning *`,
  );
  const save = store.rows<
    [Omit<Agent, 'uuid' | 'kind' | 'version' | 'created_at' | 'last_active_at' | 'last_login_at'>],
    Agent
  >(
    'agents.save',
    `update agents set email = @email, first_name = @first_name, last_name = @last_name, password_hash = @password_hash,
            totp_secret = @totp_secret, totp_last_step = @totp_last_step, availability = @availability,
            enabled = @enabled, deleted_at = @deleted_at, version = version + 1, updated_at = @updated_at
     where id = @id returning *`,
  );
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
  const endSessions = store.change<[agentId: number]>(
    'agents.endSessions',
    'delete from sessions where agent_id = ?',
  );
  // Not a change that anybody could have read before and now overwrites: the version stays.
  const noteSignIn = store.change<[{ id: number; at: number; totpStep: number | null }]>(
    'agents.noteSignIn',
    'update agents set last_login_at = @at, totp_last_step = coalesce(@totpStep, totp_last_step) where id = @id',
  );

  function get(id: number) {
    const agent = byId.get(id);
    if (!agent) throw Problem.missing('agent', id);
    return agent;
  }

  function create(actor: Actor, wanted: NewAgent) {
    authorizeEverywhere(actor);
    refuseTakenEmail(wanted.email);
    const granted = roles.named(wanted.roles);
    authorizeGrant(actor, rightsOf(granted));
    const agent = insertAgent('human', wanted);
    for (const role of granted) giveRole.run(agent.id, role.id);
    events.record('agent.created', agent.id, actor);
    audit.note(
      'agent.created',
      actor,
      { kind: 'agent', id: agent.id },
      { email: agent.email, roles: namesOf(granted) },
    );
    return agent;
  }

  function insertAgent(kind: Agent['kind'], wanted: Omit<NewAgent, 'roles'>) {
    return insert.get({
      id: sequences.take('person'),
      uuid: ids.uuid(),
      kind,
      email: wanted.email.toLowerCase(),
      first_name: wanted.firstName,
      last_name: wanted.lastName,
      password_hash: wanted.passwordHash,
      created_at: clock.now(),
    }) as Agent;
  }

  function update(actor: Actor, id: number, wanted: Change) {
    const before = get(id);
    refuseSystem(before);
    if (actor.id !== id || sensitive.some((name) => wanted[name] !== undefined)) refuseLesser(actor, id);
    if (wanted.email && wanted.email.toLowerCase() !== before.email.toLowerCase())
      refuseTakenEmail(wanted.email);
    if (wanted.enabled === false) refuseLosingLastAdmin(id, 'disabled');
    const agent = save.get({
      ...before,
      email: wanted.email?.toLowerCase() ?? before.email,
      first_name: wanted.firstName ?? before.first_name,
      last_name: wanted.lastName ?? before.last_name,
      availability: wanted.availability ?? before.availability,
      enabled: Number(wanted.enabled ?? before.enabled === 1),
      password_hash: wanted.passwordHash ?? before.password_hash,
      updated_at: clock.now(),
    }) as Agent;
    if (wanted.roles) replaceRoles(actor, id, wanted.roles);
    if (wanted.enabled === false || wanted.passwordHash) endSessions.run(id);
    const { passwordHash, ...changed } = wanted;
    events.record('agent.updated', id, actor, { data: { changed: namesOfGiven(wanted) } });
    audit.note('agent.updated', actor, { kind: 'agent', id }, changed);
    if (passwordHash) audit.note('agent.password_changed', actor, { kind: 'agent', id });
    return agent;
  }

  /** Who has fewer rights than an account could take them over with it, even with a narrowed key of its own. */
  function refuseLesser(actor: Actor, id: number) {
    authorizeEverywhere(actor);
    authorizeGrant(actor, rightsOf(roles.ofAgent(id)));
  }

  function replaceRoles(actor: Actor, id: number, names: string[]) {
    const granted = roles.named(names);
    authorizeGrant(actor, rightsOf(granted));
    if (!granted.some((role) => role.name === ADMIN)) refuseLosingLastAdmin(id, 'without the role Admin');
    takeRoles.run(id);
    for (const role of granted) giveRole.run(id, role.id);
  }

  /** Rows stay, because messages and audit entries name them; the address is free again. */
  function destroy(actor: Actor, id: number) {
    if (actor.kind === 'agent' && agentOf(actor) === id) {
      throw Problem.conflict('cannot_delete_yourself', 'You cannot delete yourself.');
    }
    const agent = get(id);
    refuseSystem(agent);
    refuseLesser(actor, id);
    refuseLosingLastAdmin(id, 'deleted');
    const now = clock.now();
    save.get({ ...agent, enabled: 0, availability: 'offline', deleted_at: now, updated_at: now });
    takeRoles.run(id);
    endSessions.run(id);
    events.record('agent.deleted', id, actor);
    audit.note('agent.deleted', actor, { kind: 'agent', id });
  }

  /** Turns one-time passwords on (with the sealed secret) or off (with null). */
  function setTotp(actor: Actor, id: number, sealed: string | null, step: number | null) {
    const agent = get(id);
    refuseLesser(actor, id);
    save.get({ ...agent, totp_secret: sealed, totp_last_step: step, updated_at: clock.now() });
    events.record('agent.updated', id, actor, { data: { changed: ['totp'] } });
    audit.note(sealed ? 'agent.totp_enabled' : 'agent.totp_disabled', actor, { kind: 'agent', id });
  }

  function refuseTakenEmail(email: string) {
    if (isTaken.get(email) === 1)
      throw Problem.conflict('email_taken', `There is an agent with the address ${email} already.`);
  }

  function refuseLosingLastAdmin(id: number, what: string) {
    const isAdmin = roles.ofAgent(id).some((role) => role.name === ADMIN);
    if (!isAdmin || (otherAdmins.get(ADMIN, id) ?? 0) > 0) return;
    throw Problem.conflict('last_admin', `The last administrator cannot be ${what}.`);
  }

  return {
    get,
    find: (id: number) => byId.get(id),
    withUuid: (uuid: string) => byUuid.get(uuid),
    withEmail: (email: string) => byEmail.get(email),
    page: (after: number, limit: number) => page.all(after, limit),
    system: () => systemAgent.get() as Agent,
    /** Whether anybody can administer; once there is somebody, there always is. */
    haveAdmin: () => anyAdmin.get(ADMIN) === 1,
    create,
    insertAgent,
    update,
    destroy,
    setTotp,
    noteSignIn: (id: number, totpStep: number | null) =>
      void noteSignIn.run({ id, at: clock.now(), totpStep }),
  };
}

const namesOfGiven = (wanted: object) =>
  Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [name]));
/** What happens by itself is signed with it, in every installation. */
function refuseSystem({ kind }: Agent) {
  if (kind === 'system') throw Problem.conflict('system_agent', 'The System agent cannot be changed.');
}

const rightsOf = (granted: Role[]) => granted.flatMap((role) => role.permissions);
const namesOf = (granted: Role[]) => granted.map((role) => role.name);
