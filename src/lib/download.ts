import type { Outbound } from './outbound.ts';
import { Problem } from './problem.ts';

export type Downloaded = { bytes: Buffer; contentType: string };
export type Download = (field: string, url: string, limitBytes: number) => Promise<Downloaded>;

/** Fetches what a URL leads to that somebody gave in a field of a request; what goes wrong is theirs to mend. */
export function downloading({ send }: Pick<Outbound, 'send'>): Download {
  return async function download(field, url, limitBytes) {
    const outcome = await send({ method: 'GET', url, keepBytes: limitBytes + 1 });
    if ('error' in outcome) throw failed(field);
    const { status, headers, bytes } = outcome;
    if (status !== 200) throw failed(field);
    if (bytes.length > limitBytes)
      throw Problem.invalid(field, `What ${field} leads to is larger than the limit of ${limitBytes} bytes.`);
    return { bytes, contentType: headers['content-type'] ?? '' };
  };
}

// Not why: refusals, statuses and outages would tell a stranger what stands in our network.
const failed = (field: string) =>
  Problem.invalid(
    field,
    `What ${field} leads to could not be fetched. Give an address that is open to everybody, or upload the file.`,
  );
