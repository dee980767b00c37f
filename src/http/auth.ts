import type { Actor } from '../domain/actor.ts';
import { nobody } from '../domain/actor.ts';
import type { Domain } from '../domain/domain.ts';
import type { Principal } from '../domain/principals.ts';
import { buckets } from '../lib/buckets.ts';
import type { Clock } from '../lib/clock.ts';
import { MINUTE } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import type { Credentials } from './credentials.ts';
import type { Dialect } from './dialect.ts';
import type { Access, RequestFacts } from './route.ts';

export const SESSION_COOKIE = 'confab_session';
export const CSRF_COOKIE = 'confab_csrf';
const SAFE = new Set(['GET', 'HEAD']);
/** Guessing keys is slowed down per address; right keys are never counted. */
const WRONG_KEYS = { capacity: 10, perMs: MINUTE };

/** Who asks: by the dialect's kind of key, or in our own API also by the browser's session. */
export function authenticator(domain: Domain, clock: Clock) {
  const wrongKeys = buckets(clock);

  function principalOf(
    dialect: Dialect,
    headers: Parameters<Dialect['credentials'][number]>[0],
    request: RequestFacts,
  ) {
    for (const read of dialect.credentials) {
      const credentials = guarded(request, () => read(headers));
      if (credentials) return withKey(credentials, dialect, request);
    }
    const cookie = dialect.name === 'native' ? request.cookie(SESSION_COOKIE) : undefined;
    return cookie ? domain.principals.ofSession(cookie) : null;
  }

  function withKey({ key, secret }: Credentials, dialect: Dialect, request: RequestFacts): Principal {
    const principal = guarded(request, () => domain.principals.ofKey(key, secret));
    if (principal.dialects && !principal.dialects.has(dialect.name))
      throw Problem.forbidden(`dialect:${dialect.name}`);
    return principal;
  }

  function guarded<T>(request: RequestFacts, find: () => T) {
    const waitMs = wrongKeys.waitFor(request.address, WRONG_KEYS);
    if (waitMs > 0) throw tooMany(waitMs);
    try {
      return find();
    } catch (error) {
      if (error instanceof Problem && error.kind === 'unauthenticated')
        wrongKeys.take(request.address, WRONG_KEYS);
      throw error;
    }
  }

  /** The actor of this request, or a refusal. What is public is open to everybody, wrong credentials or not. */
  function actorFor(
    dialect: Dialect,
    access: Access,
    method: string,
    headers: Parameters<Dialect['credentials'][number]>[0],
    request: RequestFacts,
  ): Actor {
    const origin = { requestId: request.id, address: request.address };
    if (access === 'public') return { ...nobody, ...origin };
    const principal = principalOf(dialect, headers, request);
    if (!principal) throw new Problem('unauthenticated', 'unauthenticated', 'Sign in or send an API key.');
    if (principal.csrfToken !== null && !SAFE.has(method)) refuseForgery(principal.csrfToken, request);
    const { actor } = principal;
    if (access !== 'signed-in' && !actor.permissions.has(access)) throw Problem.forbidden(access);
    return { ...actor, ...origin };
  }

  return { actorFor };
}

/** A session cookie travels with every request a browser makes, also those another page asked for. */
function refuseForgery(expected: string, request: RequestFacts) {
  if (request.header('x-csrf-token') === expected) return;
  throw new Problem(
    'forbidden',
    'csrf_token_required',
    `Send the value of the cookie ${CSRF_COOKIE} as X-CSRF-Token.`,
  );
}

const tooMany = (waitMs: number) =>
  new Problem('busy', 'too_many_wrong_keys', 'Too many wrong API keys from this address. Wait a minute.', {
    headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) },
  });
