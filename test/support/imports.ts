import type { World } from './world.ts';

export type Import = {
  file: string | Buffer;
  mapping?: Record<string, string>;
  update?: boolean;
  dry?: boolean;
  business?: string;
  as?: 'ada' | 'bek';
};

/** Sends a list of contacts as the page does. */
export function importing(here: World, { file, mapping, update, dry, business, as = 'ada' }: Import) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(file))], { type: 'text/csv' }), 'people.csv');
  const fields = {
    mapping: mapping && JSON.stringify(mapping),
    update_existing: update,
    dry_run: dry,
    business,
  };
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) form.append(name, String(value));
  return here.request('POST /api/v1/contacts/import', { as, body: form });
}

/** The same to its end; the answer is the import as it is then. */
export async function imported(here: World, wanted: Import) {
  const { status, json, text } = await importing(here, wanted);
  if (status !== 202) throw new Error(`Nothing is imported: ${text}`);
  await here.rest();
  return (await here.request(`GET /api/v1/contact-imports/${json.id}`, { as: 'ada' })).json;
}
