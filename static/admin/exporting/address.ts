import type { NewExport } from '../api/contract.ts';

export type Scope = NonNullable<NewExport['filters']>;
export type Format = NewExport['format'];
/** What is known of an export before anybody has filled in the rest. */
export type Begun = { scope: Scope; format?: Format };

export const EXPORTS = 'exports';
// Checked by the compiler: each is there, and none that is not.
const known: Record<Format, true> = {
  pdf: true,
  html: true,
  txt: true,
  xlsx: true,
  csv: true,
  jsonl: true,
  json: true,
  mbox: true,
  eml: true,
};
/** In the order in which they are offered. The cast: `keys` forgets which they are. */
export const formats = Object.keys(known) as Format[];

/** In an address that can be kept and sent on; a thousand ids take no more room than they must. */
export function queryOf({ scope: { conversation_ids: ids, ...rest }, format }: Begun) {
  return {
    ...(format && { format }),
    ...(ids && { ids: ids.join('.') }),
    ...(Object.keys(rest).length > 0 && { scope: JSON.stringify(rest) }),
  };
}

export function begunIn(query: URLSearchParams): Begun {
  const ids = (query.get('ids') ?? '').split('.').map(Number).filter(isId);
  const format = formats.find((name) => name === query.get('format'));
  return { scope: { ...scopeIn(query), ...(ids.length > 0 && { conversation_ids: ids }) }, format };
}

const isId = (id: number) => Number.isSafeInteger(id) && id > 0;

function scopeIn(query: URLSearchParams): Scope {
  try {
    return JSON.parse(query.get('scope') ?? '{}') ?? {};
  } catch {
    // Somebody has cut the address short: the form begins empty, in sight of whoever fills it in.
    return {};
  }
}
