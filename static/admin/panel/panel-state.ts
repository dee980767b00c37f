import { computed, signal } from '@preact/signals';
import { remember, remembered } from '../state/remembered.ts';
import { screen } from '../state/screen.ts';

const isWanted = signal(remembered('panel') !== 'closed');
const isOver = signal(false);

/** Beside the conversation it stays as one left it; where it lies over it, it is open only while it is looked at. */
export const liesOver = computed(() => screen.value !== 'four');
export const isPanelOpen = computed(() => (liesOver.value ? isOver.value : isWanted.value));

export function togglePanel() {
  if (liesOver.peek()) isOver.value = !isOver.peek();
  else {
    isWanted.value = !isWanted.peek();
    remember('panel', isWanted.peek() ? null : 'closed');
  }
}

export const closePanel = () => isPanelOpen.peek() && togglePanel();
