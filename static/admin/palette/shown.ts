import { type Command, commands } from '../commands/commands.ts';
import { t } from '../i18n/i18n.ts';

/** What can be done right here comes before what can be done everywhere, and the settings come last. */
export function shownCommands(): Command[] {
  const last = [
    t('palette.everywhere'),
    t('palette.goTo'),
    t('inbox.views'),
    t('shell.profile'),
    t('shell.settings'),
  ];
  const rank = ({ group }: Command) => last.indexOf(group);
  return commands.value.toSorted((one, other) => rank(one) - rank(other));
}
