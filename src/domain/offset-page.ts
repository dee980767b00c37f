/** A page of a list that goes by offset, as the dialects have it: read from whichever end is nearer. */
export type OffsetPage = { limit: number; offset: number };
type Read<R> = (limit: number, skipped: number) => R[];
/** From which end, how many rows are passed on the way, and how many are wanted then. */
export type Way = { from: 'beginning' | 'end'; limit: number; skipped: number };

/** The shorter way to a page. */
export function wayTo({ limit, offset }: OffsetPage, total: number): Way {
  const after = total - offset - limit;
  if (offset <= after) return { from: 'beginning', limit, skipped: offset };
  return {
    from: 'end',
    limit: Math.max(0, Math.min(limit, total - offset)),
    skipped: Math.max(after, 0),
  };
}

/** `forward` reads in the list's order, `backward` from its other end; a far last page then costs what the first does. */
export function nearerEnd<R>(
  wanted: OffsetPage,
  total: number,
  { forward, backward }: { forward: Read<R>; backward: Read<R> },
): R[] {
  const { from, limit, skipped } = wayTo(wanted, total);
  if (from === 'beginning') return forward(limit, skipped);
  return limit === 0 ? [] : backward(limit, skipped).reverse();
}
