import { channelsPages } from './channels/pages.ts';
import { integrationPages } from './integration/pages.ts';
import { listsPages } from './lists/pages.ts';
import { minePages } from './mine/pages.ts';
import { organisationPages } from './organisation/pages.ts';
import type { SettingsPage } from './page.ts';
import { peoplePages } from './people/pages.ts';
import { systemPages } from './system/pages.ts';
import { workPages } from './work/pages.ts';

/** Every page of the settings; the palette lists them from here as well. Each is loaded when somebody opens it. */
export const pages: readonly SettingsPage[] = [
  ...organisationPages,
  ...peoplePages,
  ...channelsPages,
  ...listsPages,
  ...workPages,
  ...integrationPages,
  ...systemPages,
  ...minePages,
];
