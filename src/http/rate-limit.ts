import { buckets, type Standing } from '../lib/buckets.ts';
import { type Clock, MINUTE, SECOND } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';

export type Limits = { per_minute: number; per_second: number };

/** Limits on how many requests an owner (a key, an address) may send, a minute and a second. */
export function rateLimits(clock: Clock) {
  const all = buckets(clock);

  function spend(
    owner: string,
    { per_minute, per_second }: Limits,
  ): { headers: Record<string, string>; problem: Problem | null } {
    const perMinute = { capacity: per_minute, perMs: MINUTE };
    const second = all.take(`${owner}/s`, { capacity: per_second, perMs: SECOND });
    const minute = second.waitMs > 0 ? all.look(`${owner}/m`, perMinute) : all.take(`${owner}/m`, perMinute);
    const longer = second.waitMs > minute.waitMs ? second : minute;
    return { headers: headersOf(minute, clock.now()), problem: longer.waitMs > 0 ? exceeded(longer) : null };
  }

  return { spend };
}

function headersOf({ limit, remaining, fullAt }: Standing, now: number) {
  const windowSeconds = limit.perMs / SECOND;
  return {
    'X-RateLimit-Limit': String(limit.capacity),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Reset': String(Math.ceil(fullAt / SECOND)),
    'RateLimit-Policy': `"default";q=${limit.capacity};w=${windowSeconds}`,
    RateLimit: `"default";r=${remaining};t=${Math.max(0, Math.ceil((fullAt - now) / SECOND))}`,
  };
}

function exceeded({ limit, waitMs }: Standing) {
  const seconds = Math.max(1, Math.ceil(waitMs / SECOND));
  return new Problem(
    'busy',
    'rate_limit_exceeded',
    `More than ${limit.capacity} requests in ${limit.perMs / SECOND} s. Retry in ${seconds} s.`,
    {
      details: { retry_after_seconds: seconds },
      headers: { 'Retry-After': String(seconds) },
    },
  );
}
