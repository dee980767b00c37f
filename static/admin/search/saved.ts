import type { SavedSearch } from '../api/contract.ts';

/** The words of an address: what one of several values may be stands between bars. */
export type Words = Record<string, string>;
const BAR = '|';
const lists = new Set(['topic', 'sentiment', 'language']);
const isId = (name: string) => name.endsWith('_id');

export const listIn = (text: string) => text.split(BAR).filter((each) => each !== '');
export const asList = (values: readonly string[]) => values.join(BAR);

/** What the API is asked: of lists each value. */
export const inQuery = (words: Words) =>
  Object.fromEntries(
    Object.entries(words).map(([name, text]) => [name, lists.has(name) ? listIn(text) : text]),
  );

/** A search as it is kept. */
export function asSearch({ saved: _, ...words }: Words): SavedSearch {
  const parts = Object.entries(inQuery(words)).filter(([, value]) => value.length > 0);
  const typed = parts.map(([name, value]) => [name, isId(name) ? Number(value) : value]);
  // The cast: the address is written by the page of searches, and the server refuses what it does not know.
  return { q: '', ...Object.fromEntries(typed) } as SavedSearch;
}

/** The address of a search that was kept. */
export const asWords = (search: SavedSearch): Words =>
  Object.fromEntries(
    Object.entries(search).map(([name, value]) => [
      name,
      Array.isArray(value) ? asList(value) : String(value),
    ]),
  );

const USUAL: Words = { in: 'conversations', sort: 'newest' };

/** Whether both ask the same, whichever of them says what goes without saying. */
export const isSame = (one: SavedSearch, other: SavedSearch) => plain(one) === plain(other);
const plain = (search: SavedSearch) =>
  JSON.stringify(
    Object.entries({ ...USUAL, ...asWords(search) })
      .filter(([, text]) => text !== '')
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
