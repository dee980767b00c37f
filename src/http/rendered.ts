import type { Domain } from '../domain/domain.ts';
import { lru } from '../lib/lru.ts';

/** Which state of which row: an id, and a version for rows that can change. */
export type RowState = { id: number; version?: number };
type Present<Row> = (row: Row, domain: Domain, place: string) => unknown;
type Rendered = { version: number; json: string };
type Rows = ReturnType<typeof lru<number, Rendered>>;

const REMEMBERED = 20_000;
const PLACES = 4;

/**
 * Rows in a dialect's JSON, rendered once for each state they are in: a list of twenty known rows costs twenty look-ups.
 * Nothing that differs from one caller to the next may be in them. `place` is where they are shown, if links in them
 * depend on it.
 */
export function renderedRows<Row>(load: (domain: Domain, id: number) => Row, present: Present<Row>) {
  const known = new WeakMap<Domain, ReturnType<typeof lru<string, Rows>>>();

  /** Rows shown in the same place, with the names that things have now. */
  function rowsOf(domain: Domain, place: string) {
    const places = known.get(domain) ?? lru<string, Rows>(PLACES);
    known.set(domain, places);
    const era = `${domain.labels.version()} ${place}`;
    const rows = places.get(era) ?? lru<number, Rendered>(REMEMBERED);
    places.set(era, rows);
    return rows;
  }

  return function rendered(domain: Domain, states: readonly RowState[], place = '') {
    const rows = rowsOf(domain, place);
    return states.map(({ id, version = 0 }) => {
      const hit = rows.get(id);
      if (hit?.version === version) return hit.json;
      const json = JSON.stringify(present(load(domain, id), domain, place));
      rows.set(id, { version, json });
      return json;
    });
  };
}
