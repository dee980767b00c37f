/**
 * Whether a list of tags, as `If-Match` and `If-None-Match` hold it, names this one. Proxies that compress make tags weak
 * (`W/"3"`); ours name a version, so they mean the same.
 */
export const namesTag = (list: string, tag: string) =>
  list
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === tag);
