import type { World } from './world.ts';

type Asked = { as?: 'ada' | 'bek'; body?: unknown; headers?: Record<string, string> };

/** Asks as clients of Libredesk do: with `Authorization: token KEY:SECRET`, below where the dialect is mounted. */
export const libredesk =
  (here: World) =>
  (call: string, { as = 'ada', headers, ...more }: Asked = {}) => {
    const [key, secret] = here.people[as].token.split('.');
    const authorization = `token ${key}:${secret}`;
    return here.request(call.replace(' ', ' /libredesk/api/v1'), {
      ...more,
      headers: { authorization, ...headers },
    });
  };
