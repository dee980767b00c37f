import { jittered } from './backoff.ts';
import { DAY, HOUR, MINUTE, SECOND } from './clock.ts';

/** Ten attempts over about 75 hours: these are the waits between them, as the Standard Webhooks specification suggests. */
const FIRST_WAIT = 5 * SECOND;
const LATER_WAITS = [5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
const LONGEST_ASKED = DAY;

type Circumstances = { chance: number; retryAfterMs?: number | null };

/** The wait after the nth attempt failed, or null when it was the last. A receiver may ask for a longer one, up to a day. */
export function waitAfterFailure(attempt: number, { chance, retryAfterMs }: Circumstances) {
  const wait = attempt === 1 ? FIRST_WAIT : laterWait(attempt, chance);
  return wait === null ? null : Math.max(wait, Math.min(retryAfterMs ?? 0, LONGEST_ASKED));
}

function laterWait(attempt: number, chance: number) {
  const wait = LATER_WAITS[attempt - 2];
  return wait === undefined ? null : jittered(wait, chance);
}
