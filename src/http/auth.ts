import type { IncomingHttpHeaders } from 'node:http';
import { type Actor, isNarrowed, nobody } from '../domain/actor.ts';
import type { Domain } from '../domain/domain.ts';
import type { Principal } from '../domain/principals.ts';
import { addressOwner } from '../lib/address-owner.ts';
import { buckets } from '../lib/buckets.ts';
import type { Clock } from '../lib/clock.ts';
import { MINUTE } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import type { Credentials } from './credentials.ts';
import type { Dialect } from './dialect.ts';
import type { Access, RequestFacts } from './route.ts';
import { CSRF_COOKIE, SESSION_COOKIE } from './session-cookies.ts';

/** Whom the credentials belong to; without any, or with wrong ones, why not. */
export type Caller = Principal & { isProlonged?: boolean };

const SAFE = new Set(['GET', 'HEAD']);
/** Right keys are never counted nor refused: a neighbour behind the same address may have mistyped theirs. */
const WRONG_KEYS = { capacity: 10, perMs: MINUTE };

/** Who asks: by the dialect's kind of key, or in our own API also by the browser's session. */
export function authenticator(domain: Domain, clock: Clock) {
  const wrongKeys = buckets(clock);

  function identify(dialect: Dialect, headers: IncomingHttpHeaders, request: RequestFacts): Caller | Problem {
    try {
      return callerOf(dialect, headers, request) ?? nobodyThere();
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  }

  function callerOf(dialect: Dialect, headers: IncomingHttpHeaders, request: RequestFacts) {
    for (const kind of dialect.credentials) {
      const credentials = kind.read(headers);
      if (credentials) return withKey(credentials, dialect);
    }
    const cookie = dialect.name === 'native' ? request.cookie(SESSION_COOKIE) : undefined;
    return cookie ? domain.principals.ofSession(cookie) : null;
  }

  function withKey({ key, secret }: Credentials, dialect: Dialect): Principal {
    const principal = domain.principals.ofKey(key, secret);
    if (principal.dialects && !principal.dialects.has(dialect.name))
      throw Problem.forbidden(`dialect:${dialect.name}`);
    return principal;
  }

  /** The actor of this request, or a refusal. */
  function actorFor(caller: Caller | Problem, access: Access, method: string, request: RequestFacts): Actor {
    if (caller instanceof Problem) throw countedRefusal(caller, request.address);
    refuseAnother(caller.actor, request);
    if (caller.csrfToken !== null && !SAFE.has(method)) refuseForgery(caller.csrfToken, request);
    refuseUnlessAllowed(caller.actor, access);
    return asking(caller.actor, request);
  }

  function countedRefusal(refusal: Problem, address: string) {
    if (refusal.code !== 'invalid_credentials') return refusal;
    const { waitMs } = wrongKeys.take(addressOwner(address), WRONG_KEYS);
    return waitMs > 0 ? tooMany(waitMs) : refusal;
  }

  return { identify, actorFor };
}

const asking = (actor: Actor, { id, address }: RequestFacts): Actor => ({ ...actor, requestId: id, address });
export const anybody = (request: RequestFacts) => asking(nobody, request);

function refuseUnlessAllowed(actor: Actor, access: Access) {
  if (access === 'public' || access === 'signed-in') return;
  if (access !== 'oneself') {
    if (!actor.permissions.has(access)) throw Problem.forbidden(access);
  } else if (isNarrowed(actor)) throw notOneself();
}

/**
 * A page says whose it is: when somebody else signs in beside it, their cookie travels with what the first one does, who
 * must not be taken for them.
 */
function refuseAnother({ id }: Actor, request: RequestFacts) {
  const expected = request.header('x-expected-agent');
  if (expected !== undefined && expected !== String(id))
    throw Problem.conflict('another_agent', 'Somebody else is signed in now. Load the page again.');
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

const nobodyThere = () => new Problem('unauthenticated', 'unauthenticated', 'Sign in or send an API key.');
const notOneself = () =>
  new Problem(
    'forbidden',
    'key_is_narrowed',
    'A key with scopes cannot act on the account of its agent. Sign in, or use a key without scopes.',
  );
const tooMany = (waitMs: number) =>
  new Problem('busy', 'too_many_wrong_keys', 'Too many wrong API keys from this address. Wait a minute.', {
    headers: { 'Retry-After': String(Math.ceil(waitMs / 1000)) },
  });
