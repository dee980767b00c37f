import { createHash } from 'node:crypto';
import type { Domain } from '../domain/domain.ts';
import type { RequestKey, StoredAnswer } from '../domain/idempotency.ts';
import { Problem } from '../lib/problem.ts';

export type Repeatable = { request: RequestKey; bodyHash: Buffer; requestId: string };

/** The wish to be answered only once, if the caller sent an Idempotency-Key. */
export function repeatable(
  typed: string | undefined,
  request: Omit<RequestKey, 'key'>,
  { query, bytes }: { query: string; bytes: Buffer },
  requestId: string,
): Repeatable | null {
  if (typed === undefined) return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(typed)) {
    throw Problem.invalid('Idempotency-Key', 'An Idempotency-Key has 1 to 255 printable characters.');
  }
  // What a query asks for is as much part of the request: into the trash, or permanently.
  const bodyHash = createHash('sha256').update(`${query}\n`).update(bytes).digest();
  return { request: { ...request, key: typed }, bodyHash, requestId };
}

/**
 * The change and the answer to it are written together: after a crash either both are there or neither is. While the
 * first request is still at work, a repetition is told to wait.
 */
export function idempotent(domain: Domain) {
  const inFlight = new Set<string>();

  async function once(
    wish: Repeatable,
    work: (keep: (answer: StoredAnswer) => void) => Promise<StoredAnswer>,
  ) {
    const name = JSON.stringify(wish.request);
    if (inFlight.has(name)) throw stillRunning();
    const earlier = domain.idempotency.answerTo(wish.request, wish.bodyHash);
    if (earlier) return { ...earlier, headers: { ...earlier.headers, 'Idempotent-Replayed': 'true' } };
    inFlight.add(name);
    try {
      return await work((answer) =>
        domain.idempotency.keep(wish.request, wish.bodyHash, answer, wish.requestId),
      );
    } finally {
      inFlight.delete(name);
    }
  }

  return { once };
}

const stillRunning = () =>
  new Problem(
    'conflict',
    'request_in_progress',
    'A request with this Idempotency-Key is still being worked on.',
    {
      headers: { 'Retry-After': '1' },
    },
  );
