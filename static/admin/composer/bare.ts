const STYLE = /<style\b[\s\S]*?(?:<\/style>|$)/gi;
const TAG = /<[a-z][^<>]*/gi;
const ATTRIBUTE = /[\s/"'](?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;

/**
 * HTML without its looks and without what it would run, of which the composer takes nothing anyway: our policy forbids
 * both, and the browser would complain of each. Only within tags: people may well write that style = taste.
 */
export const bare = (html: string) =>
  html.replaceAll(STYLE, '').replaceAll(TAG, (tag) => tag.replaceAll(ATTRIBUTE, ' '));
