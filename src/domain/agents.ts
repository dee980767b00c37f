import { Problem } from '../lib/problem.ts';
import { type Actor, agentOf, asAgent, authorizeEverywhere } from './actor.ts';
import { described, type Profile, undescribed } from './agent-profile.ts';
import { agentRights } from './agent-rights.ts';
import { type Agent, type Availability, agentRows } from './agent-rows.ts';
import type { Core } from './core.ts';
import type { Role, roles as rolesOf } from './roles.ts';
import type { settings as settingsOf } from './settings.ts';
import type { teamMembers as teamMembersOf } from './team-members.ts';

export type { Agent, Availability };

type Parts = {
  settings: ReturnType<typeof settingsOf>;
  roles: ReturnType<typeof rolesOf>;
  teamMembers: ReturnType<typeof teamMembersOf>;
};
type NewAgent = Partial<Profile> &
  Pick<Profile, 'email' | 'firstName' | 'lastName'> & {
    roles: string[];
    passwordHash: string | null;
    teams?: readonly number[];
  };
type Change = Partial<Profile> & { roles?: string[]; passwordHash?: string; teams?: readonly number[] };
/** Whoever changes these of an account has it, or sees more with it. */
const sensitive = ['email', 'enabled', 'roles', 'passwordHash', 'teams'] as const;

/** The people who answer, and the System agent that automatic acts are signed with. */
export function agents(
  { store, clock, ids, events, audit, sequences }: Core,
  { settings, roles, teamMembers }: Parts,
) {
  const rows = agentRows({ store });
  const rights = agentRights({ store }, { roles });

  function get(id: number) {
    const agent = rows.byId.get(id);
    if (!agent) throw Problem.missing('agent', id);
    return agent;
  }

  function create(actor: Actor, wanted: NewAgent) {
    authorizeEverywhere(actor);
    refuseTakenEmail(wanted.email);
    const granted = rights.grantable(actor, wanted.roles);
    const agent = insertAgent('human', wanted);
    rights.give(agent.id, granted);
    events.record('agent.created', agent.id, actor);
    audit.note(
      'agent.created',
      actor,
      { kind: 'agent', id: agent.id },
      { email: agent.email, roles: namesOf(granted) },
    );
    if (wanted.teams) teamMembers.moveTo(actor, agent.id, wanted.teams);
    return agent;
  }

  function insertAgent(kind: Agent['kind'], wanted: Omit<NewAgent, 'roles'>) {
    return rows.insert.one({
      id: sequences.take('person'),
      uuid: ids.uuid(),
      kind,
      ...described(undescribed, wanted, settings.get().country),
      password_hash: wanted.passwordHash,
      created_at: clock.now(),
    });
  }

  function update(actor: Actor, id: number, wanted: Change) {
    const before = get(id);
    refuseSystem(before);
    if (actor.id !== id || sensitive.some((name) => wanted[name] !== undefined))
      rights.refuseLesser(actor, id);
    if (wanted.email && wanted.email.toLowerCase() !== before.email.toLowerCase())
      refuseTakenEmail(wanted.email);
    if (wanted.enabled === false) rights.refuseLosingLastAdmin(id, 'disabled');
    const agent = rows.save.one({
      ...before,
      ...described(before, wanted, settings.get().country),
      ...availableNow(before, wanted),
      password_hash: wanted.passwordHash ?? before.password_hash,
      updated_at: clock.now(),
    });
    if (wanted.roles) rights.replace(actor, id, wanted.roles);
    if (wanted.teams) teamMembers.moveTo(actor, id, wanted.teams);
    if (wanted.enabled === false || wanted.passwordHash) rows.endSessions.run(id);
    const { passwordHash, phone: _, customAttributes: __, ...changed } = wanted;
    events.record('agent.updated', id, actor, { data: { changed: namesOfGiven(wanted) } });
    audit.note('agent.updated', actor, { kind: 'agent', id }, changed);
    if (passwordHash) audit.note('agent.password_changed', actor, { kind: 'agent', id });
    return agent;
  }

  /** Rows stay, because messages and audit entries name them; the address is free again. */
  function destroy(actor: Actor, id: number) {
    if (actor.kind === 'agent' && agentOf(actor) === id) {
      throw Problem.conflict('cannot_delete_yourself', 'You cannot delete yourself.');
    }
    const agent = get(id);
    refuseSystem(agent);
    rights.refuseLesser(actor, id);
    rights.refuseLosingLastAdmin(id, 'deleted');
    const now = clock.now();
    rows.save.get({
      ...agent,
      ...availableNow(agent, { enabled: false }),
      enabled: 0,
      deleted_at: now,
      updated_at: now,
    });
    rights.takeAll(id);
    teamMembers.leaveAll(actor, id);
    rows.endSessions.run(id);
    events.record('agent.deleted', id, actor);
    audit.note('agent.deleted', actor, { kind: 'agent', id });
  }

  /** Turns one-time passwords on (with the sealed secret) or off (with null). */
  function setTotp(actor: Actor, id: number, sealed: string | null, step: number | null) {
    const agent = get(id);
    rights.refuseLesser(actor, id);
    rows.save.get({ ...agent, totp_secret: sealed, totp_last_step: step, updated_at: clock.now() });
    events.record('agent.updated', id, actor, { data: { changed: ['totp'] } });
    audit.note(sealed ? 'agent.totp_enabled' : 'agent.totp_disabled', actor, { kind: 'agent', id });
  }

  function setAvatar(actor: Actor, id: number, mediaId: number | null) {
    refuseSystem(get(id));
    if (actor.id !== id) rights.refuseLesser(actor, id);
    const agent = rows.saveAvatar.get({ id, mediaId, now: clock.now() }) as Agent;
    events.record('agent.updated', id, actor, { data: { changed: ['avatar'] } });
    return agent;
  }

  /** The agent as who asks, with all their rights; null for who may not ask at all. */
  const asActor = (id: number) =>
    rows.byId.get(id)?.enabled === 1 ? asAgent(id, rights.permissionsOf(id)) : null;

  /** Whoever says how available somebody is has seen them just now; who is disabled is not there. */
  function availableNow(
    { availability, idle_since, last_active_at }: Agent,
    { availability: chosen, enabled }: Change,
  ) {
    if (enabled === false) return { availability: OFFLINE, idle_since: null, last_active_at };
    if (chosen === undefined) return { availability, idle_since, last_active_at };
    return { availability: chosen, idle_since: null, last_active_at: clock.now() };
  }

  function refuseTakenEmail(email: string) {
    if (rows.isTaken.get(email) === 1)
      throw Problem.conflict('email_taken', `There is an agent with the address ${email} already.`);
  }

  // It is there from the beginning and never changes.
  let system: number | null = null;
  const systemId = () => (system ??= rows.systemId.one());

  return {
    get,
    find: (id: number) => rows.byId.get(id),
    /** Also who was deleted: what they wrote names them. */
    itself: (id: number) => rows.itself.one(id),
    withUuid: (uuid: string) => rows.byUuid.get(uuid),
    withEmail: (email: string) => rows.byEmail.get(email),
    /** All people, without the System agent. */
    all: () => rows.page.all(0, Number.MAX_SAFE_INTEGER),
    page: (after: number, limit: number) => rows.page.all(after, limit),
    systemId,
    haveAdmin: rights.haveAdmin,
    mayAnswer: rights.mayAnswer,
    refuseLesser: rights.refuseLesser,
    asActor,
    create,
    insertAgent,
    update,
    destroy,
    setTotp,
    setAvatar,
    noteSignIn: (id: number, totpStep: number | null) =>
      void rows.noteSignIn.run({ id, at: clock.now(), totpStep }),
  };
}

const OFFLINE: Availability = 'offline';

const namesOfGiven = (wanted: object) =>
  Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [name]));
/** What happens by itself is signed with it, in every installation. */
function refuseSystem({ kind }: Agent) {
  if (kind === 'system') throw Problem.conflict('system_agent', 'The System agent cannot be changed.');
}

const namesOf = (granted: Role[]) => granted.map((role) => role.name);
