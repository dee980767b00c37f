import { Readable } from 'node:stream';
import type { Call } from './route.ts';

/** A file that a URL in the request leads to, taken in as if it had been uploaded under the name of that field. */
export async function fetchFile(
  { domain, server, files }: Call,
  field: string,
  url: string,
  limitBytes: number,
) {
  const { bytes, contentType } = await server.download(field, url, limitBytes);
  const received = await domain.media.receive(Readable.from([bytes]), { filename: nameIn(url), contentType });
  files.push({ ...received, field });
}

const nameIn = (url: string) => URL.parse(url)?.pathname.split('/').at(-1) || 'file';
