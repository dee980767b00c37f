import { parse } from 'node:querystring';
import type { Context } from 'koa';
import type { Actor } from '../domain/actor.ts';
import type { Domain } from '../domain/domain.ts';
import { type StoredAnswer, standInOf } from '../domain/idempotency.ts';
import { addressOwner } from '../lib/address-owner.ts';
import type { Clock } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import { refuseFaults } from '../lib/validate.ts';
import { anybody, authenticator, type Caller } from './auth.ts';
import type { Dialect } from './dialect.ts';
import { idempotent, repeatable } from './idempotency.ts';
import { type Input, inputs } from './input.ts';
import { rateLimits } from './rate-limit.ts';
import { type Answer, type Call, isReply, type RequestFacts, type ServerFacts } from './route.ts';
import type { Found, Mounted } from './routing.ts';
import {
  type Head,
  JSON_TYPE,
  jsonIn,
  refuseBreach,
  refuseFleeting,
  send,
  setCookie,
  write,
  writeEmpty,
} from './send.ts';
import { SESSION_COOKIE, sessionCookies } from './session-cookies.ts';
import type { Choice } from './which-dialect.ts';

type Parts = { domain: Domain; server: ServerFacts; clock: Clock; verify: boolean };
type Admitted = { dialect: Dialect; found: Found; facts: RequestFacts; actor: Actor; input: Input };

/** What happens to every request, in this order: find → authenticate → limit → body → validate → once → handle → answer. */
export function pipeline({ domain, server, clock, verify }: Parts) {
  const { identify, actorFor } = authenticator(domain, clock);
  const limits = rateLimits(clock);
  const readInput = inputs(domain, clock);
  const { once } = idempotent(domain);

  async function serve(ctx: Context, choice: Choice, facts: RequestFacts, head: Head) {
    const { dialect, routes, path } = choice;
    if (ctx.req.headers.host === undefined && ctx.req.httpVersion === '1.1') throw nameless();
    const found = routes.find(ctx.method, path);
    const actor = admitted(ctx, head, choice, found, facts);
    if (found instanceof Problem) throw found;
    const input = await readInput(ctx, found.mounted);
    try {
      await handle(ctx, { dialect, found, facts, actor, input }, head);
    } catch (error) {
      throw domain.asAsked(error, Object.values(found.params));
    } finally {
      input.release();
    }
  }

  async function handle(ctx: Context, { dialect, found, facts, actor, input }: Admitted, head: Head) {
    const { mounted, params } = found;
    const { route } = mounted;
    const call: Call = {
      domain,
      server,
      actor,
      request: facts,
      params: checkedParams(mounted, dialect, params),
      query: checkedQuery(mounted, ctx),
      body: input.body(),
      files: input.files,
    };
    const manner = { verify, isSecure: facts.isSecure, clock };
    if (!route.change) return send(ctx, head, mounted, answerOf(await route.handle?.(call)), manner);
    const owner = route.idempotent !== false &&
      actor.id !== null && { agentId: actor.id, keyId: standInOf(actor), dialect: dialect.name };
    const place = owner && { ...owner, method: ctx.method, path: ctx.path };
    const said = { query: ctx.querystring, bytes: input.bytes };
    const wish = place ? repeatable(facts.header('idempotency-key'), place, said, facts.id) : null;
    if (!wish) return send(ctx, head, mounted, await changed(mounted, call), manner);
    const stored = await once(wish, (keep) => changedAndKept(mounted, call, keep));
    Object.assign(head, stored.headers);
    if (stored.body === '') writeEmpty(ctx, stored.status, head);
    else write(ctx, stored.status, head, JSON_TYPE, stored.body);
  }

  /** Who asks, if they may. Whoever asks for what is not there is counted too: limits are not to be got round. */
  function admitted(ctx: Context, head: Head, choice: Choice, found: Found | Problem, facts: RequestFacts) {
    const { dialect, routes } = choice;
    const access = found instanceof Problem ? null : found.mounted.route.access;
    if (access === 'public') return anybody(facts);
    const caller = identify(dialect, ctx.headers, facts);
    limit(head, dialect, caller, facts);
    if (!(caller instanceof Problem)) domain.usage.spend(caller.actor, routes.placeOf(found));
    if (access === null) return anybody(facts);
    const actor = actorFor(caller, access, ctx.method, facts);
    noteAtDesk(actor, found);
    if (!(caller instanceof Problem) && caller.isProlonged) prolongCookies(ctx, caller, facts);
    return actor;
  }

  /** Whoever works in a browser is there; a stream that connects again and again by itself proves nothing. */
  function noteAtDesk({ id, sessionId }: Actor, found: Found | Problem) {
    const isStream = !(found instanceof Problem) && found.mounted.route.produces === 'text/event-stream';
    if (id !== null && sessionId !== null && !isStream) domain.attendance.note(id);
  }

  function prolongCookies(ctx: Context, { csrfToken }: Caller, facts: RequestFacts) {
    const cookies = sessionCookies(facts.cookie(SESSION_COOKIE) ?? '', csrfToken ?? '');
    for (const prolonged of cookies) setCookie(ctx, prolonged, facts.isSecure);
  }

  /** Keys have a limit each; requests without a good one share that of their address. Browser sessions have none. */
  function limit(head: Head, dialect: Dialect, caller: Caller | Problem, facts: RequestFacts) {
    const wanted = domain.settings.get().rate_limits[dialect.name] ?? dialect.limits;
    if (!wanted || (!(caller instanceof Problem) && caller.actor.sessionId !== null)) return;
    const owner =
      caller instanceof Problem ? `from ${addressOwner(facts.address)}` : `key ${caller.actor.key?.id}`;
    const { headers, problem } = limits.spend(`${dialect.name} ${owner}`, wanted);
    Object.assign(head, headers);
    if (problem) throw problem;
  }

  async function changed(mounted: Mounted, call: Call) {
    const { prepare, change } = mounted.route;
    const prepared = await prepare?.(call);
    const value = await domain.store.write(() => change?.(call, prepared));
    if (value instanceof Problem) throw value;
    return answerOf(value);
  }

  async function changedAndKept(mounted: Mounted, call: Call, keep: (answer: StoredAnswer) => void) {
    const { prepare, change } = mounted.route;
    const prepared = await prepare?.(call);
    const stored = await domain.store.write(() => {
      const value = change?.(call, prepared);
      if (value instanceof Problem) return value;
      const answer = storable(mounted, answerOf(value), verify);
      keep(answer);
      return answer;
    });
    if (stored instanceof Problem) throw stored;
    return stored;
  }

  return { serve };
}

const nameless = () => new Problem('malformed', 'malformed_request', 'The header Host is missing.');
const answerOf = (value: unknown): Answer => (isReply(value) ? value : { body: value });

function checkedParams({ checks }: Mounted, dialect: Dialect, params: Record<string, string>) {
  const faults = checks.params?.(params) ?? null;
  if (faults && dialect.badParams === 'missing')
    throw new Problem('missing', 'not_found', 'There is nothing with this id.');
  refuseFaults(faults);
  return params;
}

// Koa's own parser goes through the whole query once for each name in it.
const EVERY_NAME = { maxKeys: 0 };

function checkedQuery({ checks }: Mounted, ctx: Context) {
  if (!checks.query) return {};
  const query = parse(ctx.querystring, '&', '=', EVERY_NAME);
  refuseFaults(checks.query(query));
  return query;
}

function storable(mounted: Mounted, answer: Answer, verify: boolean): StoredAnswer {
  if (verify) refuseBreach(mounted, answer);
  refuseFleeting(mounted, answer);
  return {
    status: answer.status ?? mounted.status,
    body: jsonIn(answer) ?? '',
    headers: answer.headers ?? {},
  };
}
