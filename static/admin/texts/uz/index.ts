import type { Texts } from '../en/index.ts';
import { conversation } from './conversation.ts';
import { everywhere } from './everywhere.ts';
import { inbox } from './inbox.ts';
import { picker } from './picker.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';

export const uzbek: Texts = { ...everywhere, ...conversation, ...inbox, ...picker, ...shell, ...signIn };
