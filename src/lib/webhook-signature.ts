import { createHmac } from 'node:crypto';

/** Signatures as the Standard Webhooks specification wants them, so that its ready-made libraries verify ours. */
const PREFIX = 'whsec_';
const SHOWN_STARS = 21;

export type Signed = { id: string; at: number; body: Buffer | string; secrets: string[] };

/** Every secret signs once: while one is being replaced, receivers that hold the old or the new one both verify. */
export function signatureHeaders({ id, at, body, secrets }: Signed) {
  const timestamp = String(Math.floor(at / 1000));
  const sign = (secret: string) =>
    `v1,${mac(keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(sign).join(' '),
  };
}

/** The bytes that sign: what `whsec_` wraps in base64, or simply the text that a user gave as secret. */
export function keyOf(secret: string) {
  const wrapped = secret.startsWith(PREFIX) ? Buffer.from(secret.slice(PREFIX.length), 'base64') : null;
  return wrapped?.length && wrap(wrapped) === secret ? wrapped : Buffer.from(secret);
}

/** Give it 32 random bytes in base64url. */
export const newSecret = (random: string) => wrap(Buffer.from(random, 'base64url'));

/** What is shown of a secret: its form, and always the same number of stars, so that not even the length shows. */
export const maskedSecret = (secret = '') =>
  (secret.startsWith(PREFIX) ? PREFIX : '') + '*'.repeat(SHOWN_STARS);

/** What Libredesk's receivers check in `X-Libredesk-Signature`: their key is the secret as it was typed, whatever its form. */
export const hexSignature = (secret: string, body: Buffer | string) =>
  `sha256=${mac(Buffer.from(secret)).update(body).digest('hex')}`;

const wrap = (bytes: Buffer) => PREFIX + bytes.toString('base64');
const mac = (key: Buffer) => createHmac('sha256', key);
