import { effect } from '@preact/signals';
import { preferences } from './preferences.ts';

/** How much stands on a screen: style/theme.css knows what that means. */
effect(() => {
  document.documentElement.dataset.density = preferences.value?.density ?? 'comfortable';
});
