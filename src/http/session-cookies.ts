import { SESSION_LASTS_MS } from '../domain/sessions.ts';
import type { Cookie } from './route.ts';

export const SESSION_COOKIE = 'confab_session';
export const CSRF_COOKIE = 'confab_csrf';

/** The session itself, which no script can read, and the token that our pages send along with every change. */
export const sessionCookies = (token: string, csrfToken: string): Cookie[] => [
  { name: SESSION_COOKIE, value: token, httpOnly: true, maxAgeMs: SESSION_LASTS_MS },
  { name: CSRF_COOKIE, value: csrfToken, httpOnly: false, maxAgeMs: SESSION_LASTS_MS },
];

export const noSessionCookies = () => sessionCookies('', '').map((cookie) => ({ ...cookie, maxAgeMs: 0 }));
