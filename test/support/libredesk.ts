import type { World } from './world.ts';

type Asked = { as?: 'ada' | 'bek' | null; body?: unknown; headers?: Record<string, string> };
type Manner = 'token' | 'basic';

/** Asks as clients of Libredesk do, below where the dialect is mounted. */
const speaking =
  (manner: Manner) =>
  (here: World) =>
  (call: string, { as = 'ada', headers, ...more }: Asked = {}) =>
    here.request(call.replace(' ', ' /libredesk/api/v1'), {
      ...more,
      headers: { ...(as && authorization(manner, here.people[as].token)), ...headers },
    });

/** With `Authorization: token KEY:SECRET`. */
export const libredesk = speaking('token');
/** With key and secret as user name and password. */
export const libredeskBasic = speaking('basic');

function authorization(manner: Manner, token: string) {
  const pair = token.replace('.', ':');
  return { authorization: manner === 'basic' ? `Basic ${btoa(pair)}` : `token ${pair}` };
}
