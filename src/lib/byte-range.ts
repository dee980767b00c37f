/** The part of a file that is wanted, both ends included. */
export type ByteRange = { start: number; end: number };

/**
 * Reads a `Range` header: null when the whole is to be sent, because there is none, or one of several parts, or one
 * that nobody can read (RFC 9110 has such ignored); 'beyond' when nothing of it exists.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'beyond' | null {
  const [, from = '', to = ''] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') return lastBytes(Number(to), size);
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return null;
  return start >= size ? 'beyond' : { start, end };
}

const lastBytes = (count: number, size: number): ByteRange | 'beyond' =>
  count === 0 || size === 0 ? 'beyond' : { start: Math.max(0, size - count), end: size - 1 };
