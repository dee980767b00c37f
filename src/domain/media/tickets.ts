import { createHmac, timingSafeEqual } from 'node:crypto';
import { DAY, HOUR, SECOND } from '../../lib/clock.ts';
import { Problem } from '../../lib/problem.ts';
import type { Core } from '../core.ts';

/** What opens one thing for a time: whoever has it needs no other right. */
export type Ticket = { expires: number; signature: string };

export const LINK_LIFE_MS = DAY;
/** Of a link that is posted to a program: deliveries are tried for days, and read later still. */
export const TOLD_LINK_LIFE_MS = 7 * DAY;

/** Links of one use do not open the things of another. */
export function tickets({ vault, clock }: Pick<Core, 'vault' | 'clock'>, use: string) {
  const key = vault.derive(use);

  /** Good for so long, and the same one for an hour, so that browsers need not fetch a picture again. */
  const issue = (name: string, lifeMs = LINK_LIFE_MS) =>
    until(name, Math.ceil(clock.now() / HOUR) * HOUR + lifeMs);

  function until(name: string, at: number): Ticket {
    const expires = Math.ceil(at / SECOND);
    return { expires, signature: sign(name, expires) };
  }

  function check(name: string, { expires, signature }: Ticket) {
    const [given, right] = [Buffer.from(signature), Buffer.from(sign(name, expires))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw forged();
    if (expires * SECOND <= clock.now()) throw expired();
  }

  const sign = (name: string, expires: number) => signatureOf(key, name, expires);

  return { issue, until, check, key };
}

/** For a thread that has to sign and has no vault. */
export const signatureOf = (key: Uint8Array, name: string, expires: number) =>
  createHmac('sha256', key).update(`${name.toLowerCase()} ${expires}`).digest('base64url');

/** Where a file is found, without the origin. */
export const mediaFilePath = (uuid: string, { expires, signature }: Ticket) =>
  `/api/v1/media/${uuid}/file?expires=${expires}&signature=${signature}`;

const forged = () =>
  new Problem('forbidden', 'bad_signature', 'This link is not one of ours: its signature does not fit.');
const expired = () =>
  new Problem(
    'gone',
    'link_expired',
    'This link has expired. Ask again for what it was in to get a new one.',
  );
