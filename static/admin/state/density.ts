import { computed, effect } from '@preact/signals';
import type { Preferences } from '../api/contract.ts';
import { preferences } from './preferences.ts';
import { remember, remembered } from './remembered.ts';

type Density = Preferences['density'];
/** Before the server has said it, as this browser was left: nothing jumps. */
const density = computed<Density>(
  () => preferences.value?.density ?? (remembered('density') === 'compact' ? 'compact' : 'comfortable'),
);

/** How much stands on a screen: style/theme.css and style/compact.css know what that means. */
effect(() => {
  document.documentElement.dataset.density = density.value;
  remember('density', density.value);
});

/** How tall the rows of a long list are, in pixels; given in rem, because whoever reads large letters has taller rows. */
export function rowHeight(rem: Record<Density, number>) {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.round(rem[density.value] * letters);
}
