import { existsSync, readdirSync } from 'node:fs';
import type { World } from './world.ts';

type Named = {
  field?: string;
  filename?: string;
  type?: string;
  as?: 'ada' | 'bek';
  headers?: Record<string, string>;
};

export const formWith = (
  content: Buffer | string,
  { field = 'file', filename = 'note.txt', type = 'text/plain' }: Named = {},
) => {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(Buffer.from(content))], { type }), filename);
  return form;
};

/** Sends a file as browsers do. */
export const upload = (
  here: World,
  content: Buffer | string,
  { as = 'ada', headers, ...named }: Named = {},
) => here.request('POST /api/v1/media', { as, headers, body: formWith(content, named) });

/** The link of a file as a call on this world. */
export const linkOf = ({ url }: { url: string }, method = 'GET') => {
  const { pathname, search } = new URL(url);
  return `${method} ${pathname}${search}`;
};

/** Every file in the media folder of a world, also those on their way. */
export function filesIn({ folder }: Pick<World, 'folder'>) {
  const media = `${folder}/media`;
  if (!existsSync(media)) return [];
  return readdirSync(media, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .sort();
}
