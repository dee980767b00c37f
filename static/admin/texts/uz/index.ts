import type { Texts } from '../en/index.ts';
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

export const uzbek: Texts = {
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
