/** A page of a list that goes by offset, as the dialects have it: read from whichever end is nearer. */
export type OffsetPage = { limit: number; offset: number };
type Read<R> = (limit: number, skipped: number) => R[];

/** `forward` reads in the list's order, `backward` from its other end; a far last page then costs what the first does. */
export function nearerEnd<R>(
  { limit, offset }: OffsetPage,
  total: number,
  { forward, backward }: { forward: Read<R>; backward: Read<R> },
): R[] {
  const after = total - offset - limit;
  if (offset <= after) return forward(limit, offset);
  const rest = Math.min(limit, total - offset);
  return rest <= 0 ? [] : backward(rest, Math.max(after, 0)).reverse();
}
