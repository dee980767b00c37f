import { password, type World } from './world.ts';

type Asked = { body?: unknown; headers?: Record<string, string>; csrf?: string | null };
export type Person = Awaited<ReturnType<typeof signedIn>>;

/** Somebody at a browser: signed in by password, with the cookies and the token that a page would send. */
export async function signedIn(here: World, who: 'ada' | 'bek' = 'ada', more: object = {}) {
  const body = { email: `${who}@clinic.example`, password, ...more };
  const answer = await here.request('POST /api/v1/sessions', { body });
  if (answer.status !== 201) throw new Error(`Signing in was answered ${answer.status}: ${answer.text}`);
  const jar = cookiesIn(answer.headers);
  const csrfToken: string = answer.json.csrf_token;

  const request = (call: string, { body, headers = {}, csrf = csrfToken }: Asked = {}) =>
    here.request(call, {
      body,
      headers: {
        cookie: Object.entries(jar)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
        ...(csrf !== null && { 'x-csrf-token': csrf }),
        ...headers,
      },
    });

  return { request, answer, jar, csrfToken };
}

/** Name and value of every cookie that an answer sets. */
export const cookiesIn = (headers: Headers) =>
  Object.fromEntries(
    headers.getSetCookie().map((line) => {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      return [name, value];
    }),
  );
