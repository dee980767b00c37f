import type { Filter } from '../api/contract.ts';
import { go, pathTo, place, queryHere } from '../state/place.ts';
import { remember, remembered } from '../state/remembered.ts';
import { isOrderName, isState, isView, type OrderName, orders, type State, type Way } from './ways.ts';

/** How a folder is shown is in the address, so that it can be linked to and gone back from; the order is remembered. */
export const stateIn = (query: URLSearchParams): State => {
  const asked = query.get('state');
  return isState(asked) ? asked : 'open';
};

export function orderIn(query: URLSearchParams, folder: string): OrderName | null {
  const asked = query.get('order') ?? remembered(`order.${folder}`);
  if (isOrderName(asked)) return asked;
  return isView(folder) || folder === 'trash' ? null : 'latest';
}

export function wayIn(query: URLSearchParams, folder: string): Way {
  const order = orderIn(query, folder);
  return { ...(hasStates(folder) && { state: stateIn(query) }), ...(order && orders[order]) };
}

/** Those of which everything is shown, whatever its state. */
export const hasStates = (folder: string) => !isView(folder) && folder !== 'trash' && folder !== 'snoozed';

export function filterIn(query: URLSearchParams): Filter | undefined {
  const typed = query.get('filter');
  if (typed === null) return undefined;
  try {
    return JSON.parse(typed);
  } catch {
    // Somebody has cut the address short: the whole folder is better than nothing.
    return undefined;
  }
}

/** Shows the same folder in another way; what is open stays open. */
export function showAs(change: { state?: State; order?: OrderName; filter?: Filter | null }) {
  const { list, entry, query } = place.peek();
  if (change.order) remember(`order.${list}`, change.order);
  const next = new URLSearchParams(query);
  const asked = { ...change, filter: change.filter && JSON.stringify(change.filter) };
  for (const [name, value] of Object.entries(asked)) {
    if (value) next.set(name, value);
    else if (value === null) next.delete(name);
  }
  const parts = ['inbox', list || 'mine', ...(entry ? [entry] : [])];
  go(parts, { query: Object.fromEntries(next), replace: true });
}

/** The address of a conversation in the list as it is shown now. */
export const pathHere = (folder: string, id: number) =>
  pathTo(['inbox', folder, id], queryOf(queryHere.value));

/** What is pointed at in one conversation is in no other. */
function queryOf(query: URLSearchParams) {
  const { message: _, ...way } = Object.fromEntries(query);
  return way;
}

export function openIn(folder: string, id: number | null, { replace = false } = {}) {
  go(['inbox', folder, ...(id === null ? [] : [id])], { query: queryOf(place.peek().query), replace });
}
