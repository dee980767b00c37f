import type { World } from './world.ts';

type Wish = { as?: 'ada' | 'bek'; filters?: object; options?: object; headers?: Record<string, string> };

export const asking = (here: World, format: string, { as = 'ada', filters, options, headers }: Wish = {}) =>
  here.request('POST /api/v1/exports', { as, headers, body: { format, filters, options } });

/** An export that is there to be fetched, and what is in it. */
export async function exported(here: World, format: string, wish: Wish = {}) {
  const begun = await asking(here, format, wish);
  if (begun.status !== 202) throw new Error(begun.text);
  await here.rest();
  const { json } = await here.request(`GET /api/v1/exports/${begun.json.id}`, { as: wish.as ?? 'ada' });
  if (json.state !== 'completed') throw new Error(`${json.state}: ${json.failure}`);
  const bytes = Buffer.from(await (await fetch(json.download_url)).arrayBuffer());
  return { ...json, bytes, text: bytes.toString() };
}
