import { DAY } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import { secretHash } from '../lib/secret-hash.ts';
import { matchingStep } from '../lib/totp.ts';
import { type Actor, nobody } from './actor.ts';
import type { Agent, agents as agentsOf } from './agents.ts';
import type { Core } from './core.ts';
import { verifyPassword } from './passwords.ts';

export type Session = {
  id: number;
  token_hash: Buffer;
  agent_id: number;
  csrf_token: string;
  address: string;
  user_agent: string;
  created_at: number;
  expires_at: number;
};
type Credentials = { email: string; password: string; code?: string };
type Origin = { address: string; userAgent: string; requestId: string | null };
export type SignIn = { agent: Agent; totpStep: number | null };

export const SESSION_LASTS_MS = 14 * DAY;

/** Browser sessions: a random token in a cookie, its hash in a row. */
export function sessions(
  { store, clock, ids, vault, audit, identity }: Core,
  { agents }: { agents: ReturnType<typeof agentsOf> },
) {
  const insert = store.rows<[Omit<Session, 'id'>], Session>(
    'sessions.insert',
    `insert into sessions (token_hash, agent_id, csrf_token, address, user_agent, created_at, expires_at)
     values (@token_hash, @agent_id, @csrf_token, @address, @user_agent, @created_at, @expires_at) returning *`,
  );
  const byToken = store.rows<[hash: Buffer], Session>(
    'sessions.byToken',
    'select * from sessions where token_hash = ?',
  );
  const byId = store.rows<[id: number], Session>('sessions.byId', 'select * from sessions where id = ?');
  const ofAgent = store.rows<[agentId: number], Session>(
    'sessions.ofAgent',
    'select * from sessions where agent_id = ? order by id desc',
  );
  const remove = store.change<[id: number, agentId: number]>(
    'sessions.remove',
    'delete from sessions where id = ? and agent_id = ?',
  );
  const prolong = store.change<[expiresAt: number, id: number]>(
    'sessions.prolong',
    'update sessions set expires_at = ? where id = ?',
  );
  const prune = store.change<[now: number]>('sessions.prune', 'delete from sessions where expires_at <= ?');

  /** Slow on purpose, so it runs before the transaction; `start` then trusts its answer. */
  async function check({ email, password, code }: Credentials): Promise<SignIn | Problem> {
    const agent = agents.withEmail(email);
    const right = await verifyPassword(password, agent?.password_hash ?? null);
    if (!agent || !right || agent.enabled === 0) return wrongCredentials();
    if (agent.totp_secret === null) return { agent, totpStep: null };
    if (code === undefined) return refused('totp_required', 'Enter the code from your authenticator app.');
    const step = matchingStep(opened(agent.totp_secret), code, clock.now());
    if (step === null || step <= (agent.totp_last_step ?? -1)) return wrongCode();
    return { agent, totpStep: step };
  }

  function start({ agent, totpStep }: SignIn, origin: Origin) {
    refuseWhatChanged(agent, totpStep);
    const token = ids.secret(32);
    const now = clock.now();
    const session = insert.one({
      token_hash: secretHash(token),
      agent_id: agent.id,
      csrf_token: ids.secret(24),
      address: origin.address,
      user_agent: origin.userAgent.slice(0, 300),
      created_at: now,
      expires_at: now + SESSION_LASTS_MS,
    });
    agents.noteSignIn(agent.id, totpStep);
    audit.note('session.started', actorAt(origin, agent), { kind: 'agent', id: agent.id });
    return { session, token };
  }

  // Since the check the password may have been changed, the agent disabled, or the code used by another sign-in.
  function refuseWhatChanged(checked: Agent, totpStep: number | null) {
    const agent = agents.find(checked.id);
    if (agent?.enabled !== 1 || agent.password_hash !== checked.password_hash) throw wrongCredentials();
    if (totpStep !== null && totpStep <= (agent.totp_last_step ?? -1)) throw wrongCode();
  }

  const noteRefusal = (email: string, code: string, origin: Origin) =>
    audit.note('session.refused', actorAt(origin, null), null, { email: email.slice(0, 320), reason: code });

  function end(actor: Actor, id: number, agentId: number) {
    if (remove.run(id, agentId).changes === 0) throw Problem.missing('session', id);
    identity.changed();
    audit.note('session.ended', actor, { kind: 'session', id });
  }

  /** Signs somebody else out somewhere. */
  function endOf(actor: Actor, id: number, agentId: number) {
    agents.refuseLesser(actor, agents.get(agentId).id);
    end(actor, id, agentId);
  }

  const opened = (sealed: string) => Buffer.from(vault.open(sealed), 'base64');

  return {
    check,
    start,
    end,
    endOf,
    noteRefusal,
    matching: (token: string) => byToken.get(secretHash(token)),
    find: (id: number) => byId.get(id),
    ofAgent: (agentId: number) => ofAgent.all(agentId),
    prolong: (id: number, expiresAt: number) => void prolong.run(expiresAt, id),
    prune: () => prune.run(clock.now()).changes,
  };
}

const refused = (code: string, sentence: string) => new Problem('unauthenticated', code, sentence);
const wrongCredentials = () => refused('wrong_credentials', 'The email address or the password is wrong.');
const wrongCode = () => refused('totp_wrong', 'The code is wrong or was used before.');
const actorAt = (origin: Origin, agent: Agent | null): Actor => ({
  ...nobody,
  ...(agent && { kind: 'agent' as const, id: agent.id }),
  address: origin.address,
  requestId: origin.requestId,
});
