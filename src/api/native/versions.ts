import { type RequestFacts, reply } from '../../http/route.ts';
import { namesTag } from '../../lib/etag.ts';
import { Problem } from '../../lib/problem.ts';

/** The answer with its version as ETag, for If-None-Match on reads and If-Match on edits. */
export const versioned = (body: unknown, version: number, status?: number) =>
  reply({ body, headers: { ETag: `"${version}"` }, ...(status && { status }) });

/** With If-Match an edit happens only if nobody changed the thing since the caller read it. */
export function refuseStale(request: RequestFacts, version: number) {
  const expected = request.header('if-match');
  if (expected === undefined || namesTag(expected, `"${version}"`)) return;
  throw new Problem(
    'stale',
    'changed_meanwhile',
    'Somebody changed this since you read it. Read it again before editing.',
    {
      details: { version },
    },
  );
}
