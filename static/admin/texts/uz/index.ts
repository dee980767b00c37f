import type { Texts } from '../en/index.ts';
import { actions } from './actions.ts';
import { composer } from './composer.ts';
import { contacts } from './contacts.ts';
import { conversation } from './conversation.ts';
import { design } from './design.ts';
import { everywhere } from './everywhere.ts';
import { filters } from './filters.ts';
import { hours } from './hours.ts';
import { inbox } from './inbox.ts';
import { macros } from './macros.ts';
import { mine } from './mine.ts';
import { notifications } from './notifications.ts';
import { organisation } from './organisation.ts';
import { palette } from './palette.ts';
import { picker } from './picker.ts';
import { pwa } from './pwa.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { thread } from './thread.ts';
import { views } from './views.ts';

export const uzbek: Texts = {
  ...actions,
  ...composer,
  ...contacts,
  ...conversation,
  ...design,
  ...everywhere,
  ...filters,
  ...hours,
  ...inbox,
  ...macros,
  ...mine,
  ...notifications,
  ...organisation,
  ...palette,
  ...picker,
  ...pwa,
  ...search,
  ...settings,
  ...shell,
  ...signIn,
  ...thread,
  ...views,
};
