import { computed, signal } from '@preact/signals';

const follow = (query: string) => {
  const media = matchMedia(query);
  const holds = signal(media.matches);
  media.addEventListener('change', () => (holds.value = media.matches));
  return holds;
};

const isNarrow = follow('(max-width: 45rem)');
const isMiddle = follow('(max-width: 75rem)');
const isWide = follow('(min-width: 88rem)');

/** How much stands beside each other: one pane, two, three, or three and the side panel. */
export const screen = computed(() => {
  if (isNarrow.value) return 'one';
  if (isMiddle.value) return 'two';
  return isWide.value ? 'four' : 'three';
});
