import type { World } from './world.ts';

/** Lets webhooks reach receivers on this machine. */
export const LOOPBACK = { CONFAB_WEBHOOK_ALLOW: '127.0.0.0/8' };

export type Hook = { id: number; uuid: string; secret: string };

/** A webhook of our own API, or of another dialect, made over HTTP. */
export async function newHook(here: World, url: string, more: object = {}): Promise<Hook> {
  const body = { url, events: ['lead.captured'], ...more };
  const { status, json, text } = await here.request('POST /api/v1/webhooks', { as: 'ada', body });
  if (status !== 201) throw new Error(`The webhook was not made: ${text}`);
  return json;
}

export const newLead = (here: World, name = 'Olim', more: object = {}) =>
  here.request('POST /thikaa/api/v1/leads', { as: 'ada', body: { name, ...more } });

/** What the log says was sent, newest first; the details include every attempt. */
export async function deliveriesOf(here: World, { id }: Hook, query = '') {
  const path = `/api/v1/webhooks/${id}/deliveries`;
  const { json } = await here.request(`GET ${path}?limit=100${query}`, { as: 'ada' });
  const details = json.data.map((one: { id: number }) =>
    here.request(`GET ${path}/${one.id}`, { as: 'ada' }),
  );
  return (await Promise.all(details)).map((answer) => answer.json);
}

export const stateOf = async (here: World, { id }: Hook) =>
  (await here.request(`GET /api/v1/webhooks/${id}`, { as: 'ada' })).json;
