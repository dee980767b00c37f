import { signal } from '@preact/signals';
import { call } from '../api/call.ts';
import type { Filter, View } from '../api/contract.ts';
import { place } from '../state/place.ts';
import { complain } from '../ui/toast.tsx';
import { hasStates, stateIn } from './way-here.ts';

/** A view that is being made or changed. */
export type Editing = { view?: View; filter?: Filter };
export const editing = signal<Editing | null>(null);

export const newView = () => (editing.value = {});
export async function editView(id: number) {
  try {
    editing.value = { view: await call('GET /views/{id}', { params: { id } }) };
  } catch (error) {
    complain(error);
  }
}

export async function saveAsView(folder: string, refined: Filter) {
  try {
    editing.value = { filter: await shownIn(folder, refined) };
  } catch (error) {
    complain(error);
  }
}

/** What the folder shows and what it is narrowed by, as one filter. */
export async function shownIn(folder: string, refined: Filter): Promise<Filter> {
  const state = stateIn(place.peek().query);
  const inState =
    hasStates(folder) && state !== 'any' ? only('status_category', 'equals', state) : EVERYTHING;
  const own = await filterOf(folder);
  return { logic: 'and', rules: [...own.rules, ...inState.rules, ...refined.rules] };
}

const only = (field: string, operator: string, value?: unknown): Filter => ({
  logic: 'and',
  rules: [{ field, operator, ...(value !== undefined && { value }) }],
});
export const EVERYTHING: Filter = { logic: 'and', rules: [] };
const standard: Record<string, Filter> = {
  mine: only('assignee', 'equals', 'me'),
  unassigned: only('assignee', 'not_set'),
  mentions: only('mentioned', 'contains', 'me'),
  snoozed: only('status', 'equals', 'Snoozed'),
};

async function filterOf(folder: string): Promise<Filter> {
  const [kind, id] = folder.split(':');
  if (kind === 'team') return only('team', 'equals', Number(id));
  if (kind !== 'view') return standard[folder] ?? EVERYTHING;
  const { filters } = await call('GET /views/{id}', { params: { id: Number(id) } });
  // Those of which one must hold stay together; an empty filter asks for nothing.
  return filters.logic === 'and' ? filters : { logic: 'and', rules: [filters] };
}
