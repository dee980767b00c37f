import type { Clock } from './clock.ts';

/** A bucket of `capacity` tokens that fills up again evenly within `perMs`. */
export type Limit = { capacity: number; perMs: number };
export type Standing = { limit: Limit; remaining: number; fullAt: number; waitMs: number };
type Bucket = { tokens: number; at: number };

const MOST_BUCKETS = 50_000;

/** Token buckets by name, in memory: one process serves all. */
export function buckets(clock: Clock) {
  const known = new Map<string, Bucket>();

  function levelOf(name: string, { capacity, perMs }: Limit): Bucket {
    const now = clock.now();
    const bucket = known.get(name) ?? { tokens: capacity, at: now };
    const refilled = bucket.tokens + ((now - bucket.at) * capacity) / perMs;
    return { tokens: Math.min(capacity, refilled), at: now };
  }

  function standingAt({ tokens, at }: Bucket, limit: Limit): Standing {
    const msPerToken = limit.perMs / limit.capacity;
    return {
      limit,
      remaining: Math.max(0, Math.floor(tokens)),
      fullAt: at + (limit.capacity - tokens) * msPerToken,
      waitMs: tokens >= 1 ? 0 : Math.ceil((1 - tokens) * msPerToken),
    };
  }

  /** Takes a token if there is one; the standing says how long to wait if there was none. */
  function take(name: string, limit: Limit): Standing {
    const bucket = levelOf(name, limit);
    const { waitMs } = standingAt(bucket, limit);
    if (waitMs === 0) bucket.tokens -= 1;
    if (known.size >= MOST_BUCKETS) forgetOldest();
    // Last in the order of use, so that a flood of new names drops those that nobody uses any more.
    known.delete(name);
    known.set(name, bucket);
    return { ...standingAt(bucket, limit), waitMs };
  }

  /** Puts a token back that was taken for nothing. */
  function giveBack(name: string, limit: Limit) {
    const bucket = levelOf(name, limit);
    known.set(name, { ...bucket, tokens: Math.min(limit.capacity, bucket.tokens + 1) });
  }

  function forgetOldest() {
    for (const name of [...known.keys()].slice(0, MOST_BUCKETS / 10)) known.delete(name);
  }

  /** The standing without taking anything. */
  const look = (name: string, limit: Limit) => standingAt(levelOf(name, limit), limit);
  return { take, giveBack, look, waitFor: (name: string, limit: Limit) => look(name, limit).waitMs };
}
