import { computed } from '@preact/signals';
import { prefer, preferences } from './preferences.ts';

const NAME = 'pinned_views';

/** The views that somebody wants at hand, in the order in which they were pinned. */
export const pinned = computed<readonly number[]>(() => {
  const kept = preferences.value?.ui[NAME];
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'number') : [];
});

export function pin(id: number, isWanted: boolean) {
  const others = pinned.peek().filter((other) => other !== id);
  const ui = { ...preferences.peek()?.ui, [NAME]: isWanted ? [...others, id] : others };
  return prefer({ ui });
}
