import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Problem } from '../lib/problem.ts';

/** Passwords as argon2id strings of the usual form, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
const derive = promisify(argon2);
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const SHORTEST = 10;
const LONGEST = 200;
const FEWEST_DIFFERENT = 4;

export async function hashPassword(password: string) {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { ...COST, message: password, nonce });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(nonce)}$${bare(tag)}`;
}

/** Takes as long for an account that does not exist (null) as for one that does. */
export async function verifyPassword(password: string, stored: string | null) {
  const { parameters, nonce, expected } = parse(stored ?? (await somebody()));
  const tag = await derive('argon2id', {
    ...parameters,
    message: password,
    nonce,
    tagLength: expected.length,
  });
  return timingSafeEqual(tag, expected) && stored !== null;
}

export function refuseWeakPassword(password: string) {
  const weakness = weaknessOf(password);
  if (weakness !== null) throw Problem.invalid('password', weakness, { rule: 'password', limit: SHORTEST });
}

/** Why nobody should have this password; null when it will do. */
export function weaknessOf(password: string) {
  if (password.length < SHORTEST) return `A password needs at least ${SHORTEST} characters.`;
  if (password.length > LONGEST) return `A password has at most ${LONGEST} characters.`;
  return isGuessable(password) ? 'This password is too easy to guess.' : null;
}

// What everybody tries first, whatever digits and signs are put around it.
const COMMON =
  /^(password|passwort|passw?rd|parol|qwerty(uiop)?|asdfgh(jkl)?|letmein|welcome|iloveyou|admin(istrator)?|changeme|secret|confab|test)+$/;

function isGuessable(password: string) {
  const letters = password
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll(/[^\p{L}]/gu, '');
  return (
    new Set(password).size < FEWEST_DIFFERENT ||
    COMMON.test(letters) ||
    '01234567890123456789'.includes(password)
  );
}

function parse(stored: string) {
  const [, , , costs = '', nonce = '', tag = ''] = stored.split('$');
  const [memory = 0, passes = 0, parallelism = 0] = (costs.match(/\d+/g) ?? []).map(Number);
  return {
    parameters: { memory, passes, parallelism },
    nonce: Buffer.from(nonce, 'base64'),
    expected: Buffer.from(tag, 'base64'),
  };
}

let nobodysHash: Promise<string> | null = null;
const somebody = () => (nobodysHash ??= hashPassword(bare(randomBytes(16))));
const bare = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
