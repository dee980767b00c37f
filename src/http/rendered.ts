import type { Domain } from '../domain/domain.ts';
import { lru } from '../lib/lru.ts';

/** Which state of which row: an id, and a version for rows that can change. */
export type RowState = { id: number; version?: number };
type Present<Row> = (row: Row, domain: Domain, place: string) => unknown;
const REMEMBERED = 20_000;

/**
 * Rows in a dialect's JSON, rendered once for each state they are in: a list of twenty known rows costs twenty look-ups.
 * Nothing that differs from one caller to the next may be in them.
 */
export function renderedRows<Row>(load: (domain: Domain, id: number) => Row, present: Present<Row>) {
  const known = new WeakMap<Domain, ReturnType<typeof lru<string, string>>>();

  function cacheOf(domain: Domain) {
    const cache = known.get(domain) ?? lru<string, string>(REMEMBERED);
    known.set(domain, cache);
    return cache;
  }

  /** A JSON array of the rows, in the order given. `place` is where they are shown, if links in them depend on it. */
  return (domain: Domain, states: readonly RowState[], place = '') => {
    const cache = cacheOf(domain);
    const names = domain.labels.version();
    const render = ({ id, version = 0 }: RowState) => {
      const key = `${id}/${version}/${names}${place}`;
      const hit = cache.get(key);
      if (hit !== undefined) return hit;
      const text = JSON.stringify(present(load(domain, id), domain, place));
      cache.set(key, text);
      return text;
    };
    return `[${states.map(render).join(',')}]`;
  };
}
