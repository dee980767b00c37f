import type { Dialect } from './dialect.ts';
import type { RequestFacts } from './route.ts';
import { SESSION_COOKIE } from './session-cookies.ts';

/** What a 401 says in `WWW-Authenticate`: every kind of credentials that the dialect takes. */
export function challenge({ credentials, title }: Dialect, request: RequestFacts) {
  // A browser answers Basic with its own password box, in the middle of a page that has a form for signing in.
  const wanted = isFromPage(request) ? credentials.filter(({ scheme }) => scheme !== 'Basic') : credentials;
  return wanted
    .map(({ scheme, parameters }) => [`${scheme} realm="${title}"`, parameters].filter(Boolean).join(', '))
    .join(', ');
}

/** Whether a script in a browser asks, as far as one can tell: browsers say so on encrypted connections only. */
const isFromPage = (request: RequestFacts) =>
  request.cookie(SESSION_COOKIE) !== undefined || request.header('sec-fetch-dest') === 'empty';
