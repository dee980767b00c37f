type Page<T> = { data: T[]; page: { next: string | null } };

/** As many as a page can have. */
export const LONGEST_PAGE = 100;
const MOST_PAGES = 50;

/** Everything of a list that goes by pages: `allPages((cursor) => call('GET /agents', { query: { limit: 100, cursor } }))`. */
export async function allPages<T>(
  read: (cursor: string | undefined) => Promise<Page<T>>,
  most = MOST_PAGES,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < most; count++) {
    const { data, page } = await read(cursor);
    all.push(...data);
    if (page.next === null) break;
    cursor = page.next;
  }
  return all;
}
