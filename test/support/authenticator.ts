import { codeOf, stepAt } from '../../src/lib/totp.ts';

/** The app on somebody's phone: makes codes from the secret that the server showed. */
export function authenticator(secret: string) {
  const bytes = fromBase32(secret);
  return (at: number) => codeOf(bytes, stepAt(at));
}

function fromBase32(text: string) {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
