import type { Texts } from '../en/index.ts';
import { composer } from './composer.ts';
import { conversation } from './conversation.ts';
import { everywhere } from './everywhere.ts';
import { inbox } from './inbox.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { thread } from './thread.ts';

export const uzbek: Texts = {
  ...everywhere,
  ...composer,
  ...conversation,
  ...inbox,
  ...shell,
  ...signIn,
  ...thread,
};
