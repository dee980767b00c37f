import { signal } from '@preact/signals';
import { idsBetween, placeOf, type Rows } from '../paging/rows.ts';

/** The conversations that the next thing is done to, all at once. */
export const selection = signal<ReadonlySet<number>>(new Set());
let from: number | null = null;

export function toggle(id: number) {
  const next = new Set(selection.value);
  if (!next.delete(id)) next.add(id);
  selection.value = next;
  from = id;
}

/** All from where it began to here. */
export function selectTo(id: number, rows: Rows) {
  const ends = [placeOf(rows, from ?? id), placeOf(rows, id)];
  const between = idsBetween(rows, Math.max(0, Math.min(...ends)), Math.max(...ends) + 1);
  selection.value = new Set([...selection.value, ...between]);
  from ??= id;
}

export function selectAll(ids: readonly number[]) {
  selection.value = new Set(ids);
}

export function clearSelection() {
  from = null;
  if (selection.peek().size > 0) selection.value = new Set();
}
