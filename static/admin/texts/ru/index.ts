import type { Texts } from '../en/index.ts';
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

export const russian: Texts = {
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
