import type { Texts } from '../en/index.ts';
import { common } from './common.ts';
import { conversation } from './conversation.ts';
import { inbox } from './inbox.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';

export const arabic: Texts = { ...common, ...conversation, ...inbox, ...shell, ...signIn };
