/** The rows of a list that were read, page by page: the others are not known, however many there are. */
export type Rows = ReadonlyMap<number, readonly number[]>;

export const PAGE = 50;
const MOST_PAGES = 60;

export const idAt = (rows: Rows, place: number) => rows.get(Math.floor(place / PAGE))?.[place % PAGE];

/** Where something stands; -1 where that was not read. */
export function placeOf(rows: Rows, id: number) {
  for (const [page, ids] of rows) {
    const at = ids.indexOf(id);
    if (at >= 0) return page * PAGE + at;
  }
  return -1;
}

export function idsBetween(rows: Rows, from: number, to: number) {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, nth) => from + nth);
  return places.flatMap((place) => idAt(rows, place) ?? []);
}

/** With pages as they are now; what was looked at longest ago is forgotten. */
export function withPages(rows: Rows, read: Iterable<readonly [number, readonly number[]]>): Rows {
  const next = new Map(rows);
  for (const [page, ids] of read) {
    next.delete(page);
    next.set(page, ids);
  }
  for (const page of next.keys()) {
    if (next.size <= MOST_PAGES) break;
    next.delete(page);
  }
  return next;
}
