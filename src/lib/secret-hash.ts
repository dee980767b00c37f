import { createHash } from 'node:crypto';

/** How a random secret of ours is kept: 32 random bytes need no slow hash, because there is nothing to guess. */
export const secretHash = (secret: string) => createHash('sha256').update(secret).digest();
