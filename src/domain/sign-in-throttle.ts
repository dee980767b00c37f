import { buckets } from '../lib/buckets.ts';
import { MINUTE } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import type { Foundation } from './core.ts';

/** Failures cost a token of the account and one of the address; without tokens nobody is even asked for a password. */
const PER_ACCOUNT = { capacity: 10, perMs: 15 * MINUTE };
const PER_ADDRESS = { capacity: 30, perMs: 15 * MINUTE };

export function signInThrottle({ clock }: Pick<Foundation, 'clock'>) {
  const failures = buckets(clock);
  const accountOf = (email: string) => `account ${email.toLowerCase()}`;
  const addressOf = (address: string) => `address ${address}`;

  function refuse(email: string, address: string) {
    const waitMs = Math.max(
      failures.waitFor(accountOf(email), PER_ACCOUNT),
      failures.waitFor(addressOf(address), PER_ADDRESS),
    );
    if (waitMs === 0) return;
    const seconds = Math.ceil(waitMs / 1000);
    throw new Problem('busy', 'too_many_attempts', `Too many failed attempts. Try again in ${seconds} s.`, {
      details: { retry_after_seconds: seconds },
      headers: { 'Retry-After': String(seconds) },
    });
  }

  function count(email: string, address: string) {
    failures.take(accountOf(email), PER_ACCOUNT);
    failures.take(addressOf(address), PER_ADDRESS);
  }

  return { refuse, count };
}
