import type { SettingsPage } from '../page.ts';

/** How work is done: views, macros, hours, promises, rules, surveys and what a model may do. */
export const workPages: readonly SettingsPage[] = [];
