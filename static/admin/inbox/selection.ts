import { signal } from '@preact/signals';

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
export function selectTo(id: number, ids: readonly number[]) {
  const [one, other] = [ids.indexOf(from ?? id), ids.indexOf(id)].sort((a, b) => a - b);
  const between = ids.slice(Math.max(0, one ?? 0), (other ?? 0) + 1).filter((each) => each !== undefined);
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
