import { DAY } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import { type Actor, isNarrowed } from './actor.ts';
import type { Core } from './core.ts';

/** Which request this is: the agent (not the session), the endpoint and the caller's own key. */
export type RequestKey = Place & { key: string };
export type Place = { agentId: number; keyId: number; dialect: string; method: string; path: string };
export type StoredAnswer = { status: number; body: string; headers: Record<string, string> };
type Row = { body_hash: Buffer; status: number; answer: string; created_at: number };
export const KEPT_MS = DAY;

/** Answers that are given again when a request is repeated; stored in the transaction of the change they tell of. */
export function idempotency({ store, clock, vault }: Core) {
  const find = store.rows<[RequestKey], Row>(
    'idempotency.find',
    `select body_hash, status, answer, created_at from idempotency
     where agent_id = @agentId and key_id = @keyId and dialect = @dialect and method = @method and path = @path
       and key = @key`,
  );
  const insert = store.change<
    [RequestKey & { bodyHash: Buffer; status: number; answer: string; requestId: string; now: number }]
  >(
    'idempotency.insert',
    `insert or replace into idempotency (agent_id, key_id, dialect, method, path, key, body_hash, status, answer, request_id,
       created_at)
     values (@agentId, @keyId, @dialect, @method, @path, @key, @bodyHash, @status, @answer, @requestId, @now)`,
  );
  const prune = store.change<[before: number]>(
    'idempotency.prune',
    'delete from idempotency where created_at < ?',
  );

  /** The earlier answer, null for a first request; the same key with another body is a mistake of the caller's. */
  function answerTo(request: RequestKey, bodyHash: Buffer): StoredAnswer | null {
    const row = find.get(request);
    if (!row || row.created_at < clock.now() - KEPT_MS) return null;
    if (!row.body_hash.equals(bodyHash)) throw reused();
    const answer: Omit<StoredAnswer, 'status'> = JSON.parse(vault.open(row.answer));
    return { status: row.status, ...answer };
  }

  /** Sealed, because an answer may hold a secret that is shown only once. */
  function keep(
    request: RequestKey,
    bodyHash: Buffer,
    { status, body, headers }: StoredAnswer,
    requestId: string,
  ) {
    insert.run({
      ...request,
      bodyHash,
      status,
      answer: vault.seal(JSON.stringify({ body, headers })),
      requestId,
      now: clock.now(),
    });
  }

  return { answerTo, keep, prune: () => prune.run(clock.now() - KEPT_MS).changes };
}

const reused = () =>
  new Problem(
    'mismatch',
    'idempotency_key_reused',
    'This Idempotency-Key was already used with a different request. Use a new key for a new request.',
  );

/** An answer may tell, or hold, what a key that is narrowed or bound to a business has no right to: it has its own. */
export const standInOf = (actor: Actor) =>
  actor.key !== null && (isNarrowed(actor) || actor.businessId !== null) ? actor.key.id : 0;
