import type { Plural } from '../../i18n/plural.ts';
import { composer } from './composer.ts';
import { contacts } from './contacts.ts';
import { conversation } from './conversation.ts';
import { design } from './design.ts';
import { everywhere } from './everywhere.ts';
import { inbox } from './inbox.ts';
import { palette } from './palette.ts';
import { picker } from './picker.ts';
import { search } from './search.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { thread } from './thread.ts';

export const english = {
  ...composer,
  ...contacts,
  ...conversation,
  ...design,
  ...everywhere,
  ...inbox,
  ...palette,
  ...picker,
  ...search,
  ...shell,
  ...signIn,
  ...thread,
};

/** Every language has all of them: the compiler misses those that are not there. */
export type Texts = { [Key in keyof typeof english]: string | Plural };
/** The same for a file of a language: `export const inbox: TextsOf<typeof english> = {…}`. */
export type TextsOf<English> = { [Key in keyof English]: string | Plural };
