import { createHash } from 'node:crypto';

/**
 * Whether a list of tags, as `If-Match` and `If-None-Match` hold it, names this one. Proxies that compress make tags weak
 * (`W/"3"`); ours name what was shown, so they mean the same.
 */
export const namesTag = (list: string, tag: string) =>
  list
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === tag);

/** A short name for exactly this content. */
export const contentDigest = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('base64url').slice(0, 20);
