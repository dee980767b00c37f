import { timingSafeEqual } from 'node:crypto';
import { Problem } from '../lib/problem.ts';
import { secretHash } from '../lib/secret-hash.ts';
import type { Core } from './core.ts';

/** The one-time right to make the first administrator: printed at start, kept in memory, gone with the process. */
export function setupToken({ ids }: Core) {
  let expected: Buffer | null = null;

  function issue() {
    const token = ids.secret(24);
    expected = secretHash(token);
    return token;
  }

  function check(token: string) {
    if (expected && timingSafeEqual(expected, secretHash(token))) return;
    throw new Problem(
      'forbidden',
      'wrong_setup_token',
      'This setup link is not valid. The server prints the right one when it starts.',
    );
  }

  return { issue, check };
}
