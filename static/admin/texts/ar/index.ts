import type { Texts } from '../en/index.ts';
import { actions } from './actions.ts';
import { administration } from './administration.ts';
import { ai } from './ai.ts';
import { beginning } from './beginning.ts';
import { composer } from './composer.ts';
import { contacts } from './contacts.ts';
import { conversation } from './conversation.ts';
import { design } from './design.ts';
import { doing } from './doing.ts';
import { everywhere } from './everywhere.ts';
import { exports } from './exports.ts';
import { faults } from './faults.ts';
import { filters } from './filters.ts';
import { hours } from './hours.ts';
import { inbox } from './inbox.ts';
import { macros } from './macros.ts';
import { mine } from './mine.ts';
import { myself } from './myself.ts';
import { names } from './names.ts';
import { notices } from './notices.ts';
import { notifications } from './notifications.ts';
import { organisation } from './organisation.ts';
import { palette } from './palette.ts';
import { panel } from './panel.ts';
import { picker } from './picker.ts';
import { pwa } from './pwa.ts';
import { refine } from './refine.ts';
import { reports } from './reports.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { sla } from './sla.ts';
import { summary } from './summary.ts';
import { thread } from './thread.ts';
import { topics } from './topics.ts';
import { understanding } from './understanding.ts';
import { usage } from './usage.ts';
import { views } from './views.ts';

export const arabic: Texts = {
  ...actions,
  ...administration,
  ...ai,
  ...beginning,
  ...composer,
  ...contacts,
  ...conversation,
  ...design,
  ...doing,
  ...everywhere,
  ...exports,
  ...faults,
  ...filters,
  ...hours,
  ...inbox,
  ...macros,
  ...mine,
  ...myself,
  ...names,
  ...notices,
  ...notifications,
  ...organisation,
  ...palette,
  ...panel,
  ...picker,
  ...pwa,
  ...refine,
  ...reports,
  ...rules,
  ...search,
  ...session,
  ...settings,
  ...shell,
  ...signIn,
  ...sla,
  ...summary,
  ...thread,
  ...topics,
  ...understanding,
  ...usage,
  ...views,
};
