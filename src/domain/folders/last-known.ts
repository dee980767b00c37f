import { MINUTE } from '../../lib/clock.ts';
import { lru } from '../../lib/lru.ts';
import { Problem } from '../../lib/problem.ts';
import type { Core } from '../core.ts';

const REMEMBERED = 10_000;
const REST_MS = 10 * MINUTE;

/**
 * Counts that are asked for again and again. One that could not be told (it takes too long, or too many are asked for at
 * once) is what it was last, and is left alone for a while, so that the others are not kept waiting by it each time.
 */
export function lastKnown<T>({ clock }: Pick<Core, 'clock'>, unknown: T) {
  const known = lru<string, { value: T; restUntil: number }>(REMEMBERED);

  return async function told(key: string, count: () => Promise<T>) {
    const last = known.get(key) ?? { value: unknown, restUntil: 0 };
    if (clock.now() < last.restUntil) return last.value;
    const value = await count().catch(nullIfRefused);
    const restUntil = value === null ? clock.now() + REST_MS : 0;
    known.set(key, { value: value ?? last.value, restUntil });
    return value ?? last.value;
  };
}

function nullIfRefused(error: unknown) {
  if (error instanceof Problem) return null;
  throw error;
}
