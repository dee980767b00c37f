import { hash } from 'node:crypto';
import { lru } from '../lib/lru.ts';
import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import type { Core } from './core.ts';
import { type ApiKey, isUsable, type keys as keysOf, narrowed } from './keys.ts';
import type { Permission } from './permissions.ts';
import type { roles as rolesOf } from './roles.ts';
import { SESSION_LASTS_MS, type Session, type sessions as sessionsOf } from './sessions.ts';

type Parts = {
  agents: ReturnType<typeof agentsOf>;
  roles: ReturnType<typeof rolesOf>;
  keys: ReturnType<typeof keysOf>;
  sessions: ReturnType<typeof sessionsOf>;
};
/** Somebody who has proved who they are, with the dialects the key is limited to (null: all). */
export type Principal = { actor: Actor; dialects: ReadonlySet<string> | null; csrfToken: string | null };
type Remembered = Principal & { key: ApiKey | null; session: Session | null };

const REMEMBERED = 10_000;

/** Turns credentials into an actor. Right ones are remembered until anything about identity changes; wrong ones never. */
export function principals({ store, clock }: Core, { agents, roles, keys, sessions }: Parts) {
  const known = lru<string, Remembered>(REMEMBERED);
  const keyUses = new Map<number, number>();
  const prolonged = new Map<number, number>();
  let version = store.outsideVersion();

  function ofKey(key: string, secret: string): Principal {
    const found = remembered(`${key}.${secret}`, () => fromKey(key, secret));
    if (!found?.key || !isUsable(found.key, clock.now())) throw unauthenticated();
    keyUses.set(found.key.id, clock.now());
    return found;
  }

  function ofSession(token: string): Principal | null {
    const found = remembered(token, () => fromSession(token));
    if (!found?.session || found.session.expires_at <= clock.now()) return null;
    keepAlive(found.session);
    return found;
  }

  function remembered(credential: string, find: () => Remembered | null) {
    forgetWhenOutdated();
    const digest = hash('sha256', credential, 'base64');
    const hit = known.get(digest);
    if (hit) return hit;
    const found = find();
    if (found) known.set(digest, found);
    return found;
  }

  // Another process (the command line) may have revoked a key a moment ago: it must not work once more.
  function forgetWhenOutdated() {
    const current = store.outsideVersion();
    if (current === version) return;
    version = current;
    known.clear();
  }

  function fromKey(id: string, secret: string): Remembered | null {
    const key = keys.matching(id, secret);
    const granted = key && permissionsOf(key.agent_id);
    if (!key || !granted) return null;
    const { permissions, dialects } = narrowed(granted, key.scopes);
    const actor = actorOf(key.agent_id, permissions, { keyId: key.id, businessId: key.business_id });
    return { actor, dialects, csrfToken: null, key, session: null };
  }

  function fromSession(token: string): Remembered | null {
    const session = sessions.matching(token);
    const granted = session && permissionsOf(session.agent_id);
    if (!session || !granted) return null;
    const actor = actorOf(session.agent_id, granted, { sessionId: session.id });
    return { actor, dialects: null, csrfToken: session.csrf_token, key: null, session };
  }

  function permissionsOf(agentId: number) {
    if (agents.find(agentId)?.enabled !== 1) return null;
    return new Set(roles.ofAgent(agentId).flatMap((role) => role.permissions));
  }

  function keepAlive(session: Session) {
    const now = clock.now();
    if (session.expires_at - now > SESSION_LASTS_MS / 2) return;
    session.expires_at = now + SESSION_LASTS_MS;
    prolonged.set(session.id, session.expires_at);
  }

  /** Last uses are gathered in memory and written now and then: a request must not cost a write. */
  async function flush() {
    if (keyUses.size === 0 && prolonged.size === 0) return;
    const uses = [...keyUses];
    const longer = [...prolonged];
    keyUses.clear();
    prolonged.clear();
    await store.write(() => {
      for (const [id, at] of uses) keys.markUsed(id, at);
      for (const [id, until] of longer) sessions.prolong(id, until);
    });
  }

  return { ofKey, ofSession, flush, forget: known.clear };
}

const actorOf = (id: number, permissions: ReadonlySet<Permission>, bound: Partial<Actor>): Actor => ({
  kind: 'agent',
  id,
  permissions,
  businessId: null,
  keyId: null,
  sessionId: null,
  requestId: null,
  address: null,
  ...bound,
});

const unauthenticated = () =>
  new Problem('unauthenticated', 'invalid_credentials', 'The API key is wrong, expired or revoked.');
