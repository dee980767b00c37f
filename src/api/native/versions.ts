import { type RequestFacts, reply } from '../../http/route.ts';
import { contentDigest, namesTag } from '../../lib/etag.ts';
import { Problem } from '../../lib/problem.ts';

/**
 * The answer with an ETag of two parts: the version, which edits go by (If-Match), and a digest of what is shown, because
 * that also changes by itself (If-None-Match): a webhook's health, an agent's last sign-in.
 */
export const versioned = (body: unknown, version: number) =>
  reply({ body, headers: { ETag: `"${version}-${contentDigest(JSON.stringify(body))}"` } });

/** With If-Match an edit happens only if nobody changed the thing since the caller read it. The version alone will do. */
export function refuseStale(request: RequestFacts, version: number) {
  const expected = request.header('if-match')?.replaceAll(/"(\d+)-[\w-]*"/g, '"$1"');
  if (expected === undefined || namesTag(expected, `"${version}"`)) return;
  throw stale({ version });
}

/** The same for what has no version, but a tag. */
export function refuseOther(request: RequestFacts, tag: string) {
  const expected = request.header('if-match');
  if (expected !== undefined && !namesTag(expected, tag)) throw stale();
}

const stale = (details = {}) =>
  new Problem(
    'stale',
    'changed_meanwhile',
    'Somebody changed this since you read it. Read it again before editing.',
    { details },
  );
