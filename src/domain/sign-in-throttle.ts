import { addressOwner } from '../lib/address-owner.ts';
import { buckets } from '../lib/buckets.ts';
import { MINUTE } from '../lib/clock.ts';
import { Problem } from '../lib/problem.ts';
import type { Foundation } from './foundation.ts';

/**
 * An attempt takes a chance of the account and one of the address; success gives them back. They are taken before the
 * password is looked at, so that a hundred attempts at once are no way round.
 */
const PER_ACCOUNT = { capacity: 10, perMs: 15 * MINUTE };
const PER_ADDRESS = { capacity: 30, perMs: 15 * MINUTE };

export function signInThrottle({ clock }: Pick<Foundation, 'clock'>) {
  const chances = buckets(clock);
  const accountOf = (email: string) => `account ${email.toLowerCase()}`;
  const addressOf = (address: string) => `address ${addressOwner(address)}`;

  /** The answer gives the chances back. */
  function attempt(email: string, address: string) {
    refuseWithout(email, address);
    chances.take(accountOf(email), PER_ACCOUNT);
    chances.take(addressOf(address), PER_ADDRESS);
    return () => {
      chances.giveBack(accountOf(email), PER_ACCOUNT);
      chances.giveBack(addressOf(address), PER_ADDRESS);
    };
  }

  function refuseWithout(email: string, address: string) {
    const waitMs = Math.max(
      chances.waitFor(accountOf(email), PER_ACCOUNT),
      chances.waitFor(addressOf(address), PER_ADDRESS),
    );
    if (waitMs === 0) return;
    const seconds = Math.ceil(waitMs / 1000);
    throw new Problem('busy', 'too_many_attempts', `Too many failed attempts. Try again in ${seconds} s.`, {
      details: { retry_after_seconds: seconds },
      headers: { 'Retry-After': String(seconds) },
    });
  }

  return { attempt };
}
