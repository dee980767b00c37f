import { Languages, Palette } from 'lucide';
import { CommandMenu } from '../commands/command-menu.tsx';
import { t } from '../i18n/i18n.ts';
import { me } from '../state/session.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { availabilityIds, languageIds, themeIds } from './my-commands.ts';

/** Who works here, and what they can do about themselves. */
export function Myself() {
  const agent = me.value?.agent;
  if (!agent) return null;
  return (
    <CommandMenu
      label={fullName(agent)}
      parts={[
        ...availabilityIds,
        'go.settings.profile',
        { label: t('myself.theme'), icon: Palette, of: themeIds },
        { label: t('myself.language'), icon: Languages, of: languageIds },
        'me.signOut',
      ]}
      trigger={(trigger) => (
        <button type="button" class="myself" {...trigger}>
          <Avatar person={agent} presence={agent.availability} />
          <span dir="auto">{fullName(agent)}</span>
        </button>
      )}
    />
  );
}
