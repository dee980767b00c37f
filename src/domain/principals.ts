import { hash } from 'node:crypto';
import { lru } from '../lib/lru.ts';
import { Problem } from '../lib/problem.ts';
import type { Actor } from './actor.ts';
import type { agents as agentsOf } from './agents.ts';
import type { Core } from './core.ts';
import { narrowed } from './key-limits.ts';
import { type ApiKey, isUsable, type keys as keysOf } from './keys.ts';
import { SESSION_LASTS_MS, type Session, type sessions as sessionsOf } from './sessions.ts';

type Parts = {
  agents: ReturnType<typeof agentsOf>;
  keys: ReturnType<typeof keysOf>;
  sessions: ReturnType<typeof sessionsOf>;
};
/** Somebody who has proved who they are, with the dialects the key is limited to (null: all). */
export type Principal = { actor: Actor; dialects: ReadonlySet<string> | null; csrfToken: string | null };
type Remembered = Principal & { key: ApiKey | null; session: Session | null };

const REMEMBERED = 10_000;

/** Turns credentials into an actor. Right ones are remembered until anything about identity changes; wrong ones never. */
export function principals({ store, clock, identity }: Core, { agents, keys, sessions }: Parts) {
  const known = lru<string, Remembered>(REMEMBERED);
  const keyUses = new Map<number, number>();
  const prolonged = new Map<number, number>();
  let seen = { identity: identity.version(), outside: store.outsideVersion() };

  function ofKey(key: string, secret: string): Principal {
    const found = remembered(`${key}.${secret}`, () => fromKey(keys.matching(key, secret)));
    if (!found?.key || !isUsable(found.key, clock.now())) throw unauthenticated();
    keyUses.set(found.key.id, clock.now());
    return found;
  }

  /** `isProlonged` says that the session lasts longer from now on, and so must the cookie. */
  function ofSession(token: string): (Principal & { isProlonged: boolean }) | null {
    const found = remembered(token, () => fromSession(sessions.matching(token)));
    if (!found?.session || found.session.expires_at <= clock.now()) return null;
    return { ...found, isProlonged: keepAlive(found.session) };
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
    const outside = store.outsideVersion();
    if (outside === seen.outside && identity.version() === seen.identity) return;
    seen = { identity: identity.version(), outside };
    known.clear();
  }

  function fromKey(key: ApiKey | null): Remembered | null {
    const agent = key && agents.asActor(key.agent_id);
    if (!key || !agent) return null;
    const { permissions, dialects } = narrowed(agent.permissions, key.scopes);
    const used = { id: key.id, scopes: key.scopes, expiresAt: key.expires_at };
    const actor = { ...agent, permissions, key: used, businessId: key.business_id };
    return { actor, dialects, csrfToken: null, key, session: null };
  }

  function fromSession(session: Session | undefined): Remembered | null {
    const agent = session && agents.asActor(session.agent_id);
    if (!session || !agent) return null;
    const actor = { ...agent, sessionId: session.id };
    return { actor, dialects: null, csrfToken: session.csrf_token, key: null, session };
  }

  function keepAlive(session: Session) {
    const now = clock.now();
    if (session.expires_at - now > SESSION_LASTS_MS / 2) return false;
    session.expires_at = now + SESSION_LASTS_MS;
    prolonged.set(session.id, session.expires_at);
    return true;
  }

  /** Follows somebody through a long answer: the actor as of now, null from the moment they may no longer be here. */
  function following(first: Actor) {
    let current: Actor | null = first;
    let version = identity.version();
    return () => {
      if (!current || (version === identity.version() && !hasExpired(current))) return current;
      version = identity.version();
      current = again(current);
      return current;
    };
  }

  const hasExpired = ({ key }: Actor) => (key?.expiresAt ?? Number.POSITIVE_INFINITY) <= clock.now();

  function again({ key, sessionId, requestId, address }: Actor): Actor | null {
    const found = key ? fromKey(keys.usable(key.id)) : fromSession(sessions.find(sessionId ?? 0));
    return found && { ...found.actor, requestId, address };
  }

  /** Last uses are gathered in memory and written now and then: a request must not cost a write. */
  async function flush() {
    if (keyUses.size === 0 && prolonged.size === 0) return;
    const [uses, longer] = [taken(keyUses), taken(prolonged)];
    try {
      await store.write(() => {
        for (const [id, at] of uses) keys.markUsed(id, at);
        for (const [id, until] of longer) sessions.prolong(id, until);
      });
    } catch (error) {
      // They are tried again, unless there has been a later use since.
      putBack(keyUses, uses);
      putBack(prolonged, longer);
      throw error;
    }
  }

  return { ofKey, ofSession, following, flush };
}

function taken(noted: Map<number, number>) {
  const all = new Map(noted);
  noted.clear();
  return all;
}

function putBack(noted: Map<number, number>, unsaved: Map<number, number>) {
  for (const [id, at] of unsaved) if (!noted.has(id)) noted.set(id, at);
}

const unauthenticated = () =>
  new Problem('unauthenticated', 'invalid_credentials', 'The API key is wrong, expired or revoked.');
