import { type Command, commands } from '../commands/commands.ts';
import { t } from '../i18n/i18n.ts';

/** What can be done right here comes before what can be done everywhere. */
export function shownCommands(): Command[] {
  const general = [t('palette.everywhere'), t('palette.goTo')];
  const isGeneral = ({ group }: Command) => general.includes(group);
  return [...commands.value.filter((one) => !isGeneral(one)), ...commands.value.filter(isGeneral)];
}
