import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Problem } from '../lib/problem.ts';

/** Seals secrets before they are stored, with a key that never enters the database. */
export type Vault = {
  seal(plain: string): string;
  open(sealed: string): string;
  /** A key for one purpose, such as signing links, that tells nothing of the vault's own. */
  derive(purpose: string): Buffer;
};

export function vault(key: Buffer): Vault {
  function seal(plain: string) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
  }

  function open(sealed: string) {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new Problem('broken', 'wrong_key_file', 'A stored secret does not fit the key file.', { cause });
    }
  }

  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));

  return { seal, open, derive };
}

/** The key from the setting if there is one, else from the key file, which is made on first use. */
export function vaultKey(keyFile: string, setting: string | null) {
  if (setting !== null) return createHash('sha256').update(setting).digest();
  if (!existsSync(keyFile)) {
    writeFileSync(`${keyFile}.new`, randomBytes(32), { mode: 0o600, flush: true });
    renameSync(`${keyFile}.new`, keyFile);
  }
  const key = readFileSync(keyFile);
  if (key.length === 32) return key;
  throw new Problem('invalid', 'bad_key_file', `The key file ${keyFile} is damaged: it must hold 32 bytes.`);
}
