type Page<T> = { data: T[]; page: { next: string | null } };

const MOST_PAGES = 50;

/** Everything of a list that goes by pages: `allPages((cursor) => call('GET /agents', { query: { limit: 100, cursor } }))`. */
export async function allPages<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let count = 0; count < MOST_PAGES; count++) {
    const { data, page } = await read(cursor);
    all.push(...data);
    if (page.next === null) break;
    cursor = page.next;
  }
  return all;
}
