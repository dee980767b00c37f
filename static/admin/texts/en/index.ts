import type { Plural } from '../../i18n/plural.ts';
import { actions } from './actions.ts';
import { conversation } from './conversation.ts';
import { everywhere } from './everywhere.ts';
import { filters } from './filters.ts';
import { hours } from './hours.ts';
import { inbox } from './inbox.ts';
import { macros } from './macros.ts';
import { mine } from './mine.ts';
import { organisation } from './organisation.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { views } from './views.ts';

export const english = {
  ...everywhere,
  ...conversation,
  ...inbox,
  ...shell,
  ...signIn,
  ...settings,
  ...organisation,
  ...mine,
  ...filters,
  ...actions,
  ...views,
  ...macros,
  ...hours,
};

/** Every language has all of them: the compiler misses those that are not there. */
export type Texts = { [Key in keyof typeof english]: string | Plural };
/** The same for a file of a language: `export const inbox: TextsOf<typeof english> = {…}`. */
export type TextsOf<English> = { [Key in keyof English]: string | Plural };
