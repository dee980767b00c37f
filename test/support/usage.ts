import type { World } from './world.ts';

type Asking = { as?: 'ada' | 'bek'; headers?: Record<string, string> };

/** The answer of `GET /api/v1/usage`, to somebody who is counted for asking it. */
export const usageOf = async (here: World, query = '', { as = 'ada', headers }: Asking = {}) =>
  (await here.request(`GET /api/v1/usage?${query}`, { as, headers })).json;

/** So many requests, one after the other. */
export async function ask(here: World, times: number, call = 'GET /api/v1/me', asking: Asking = {}) {
  for (let time = 0; time < times; time++) await here.request(call, { as: 'ada', ...asking });
}

/** A zone of its own for the organisation; asked for by nobody, so that nothing is counted for it. */
export const inZone = (here: World, timezone: string) =>
  here.write(() => here.domain.settings.change(here.ada, { timezone }));

/** Requests of each day, only of days that have any. */
export const daysOf = ({ by_day }: { by_day: { day: string; requests: number }[] }) =>
  Object.fromEntries(
    by_day.filter(({ requests }) => requests > 0).map(({ day, requests }) => [day, requests]),
  );
