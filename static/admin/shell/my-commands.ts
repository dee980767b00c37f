import type { IconNode } from 'lucide';
import { Contrast, LogOut, Monitor, Moon, Sun } from 'lucide';
import { call } from '../api/call.ts';
import { type Command, useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { isLanguage, languages } from '../i18n/languages.ts';
import { prefer, preferences, type Theme } from '../state/preferences.ts';
import { me, signOut } from '../state/session.ts';
import { complain } from '../ui/toast.tsx';

const availabilities = ['online', 'away_manual', 'away_and_reassigning'] as const;
type Availability = (typeof availabilities)[number];
const themes: Record<Theme, IconNode> = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast };
const themeNames = Object.keys(themes) as Theme[];

export const availabilityIds = availabilities.map((one) => `me.${one}`);
export const themeIds = themeNames.map((theme) => `me.theme.${theme}`);
export const languageIds = Object.keys(languages).map((code) => `me.language.${code}`);

/** Whether one is here, how it looks, in which language, and the way out. */
export function useMyCommands() {
  const availability = me.value?.agent.availability;
  const theme = preferences.value?.theme ?? 'system';
  useCommands(
    () =>
      [...presence(availability), ...looks(theme), ...tongues(), leaving()].map((command) => ({
        ...command,
        group: t('shell.profile'),
      })),
    [availability, theme, language.value],
    'everywhere',
  );
}

type Own = Omit<Command, 'group'>;
const choice = (what: string, which: string) => ({
  title: t('palette.choice', { what, which }),
  label: which,
});

const presence = (current: string | undefined): Own[] =>
  availabilities.map((one) => ({
    id: `me.${one}`,
    ...choice(t('myself.availability'), t(`myself.${one}`)),
    isChosen: current === one,
    run: () => void beHere(one),
  }));

const looks = (current: Theme): Own[] =>
  themeNames.map((theme) => ({
    id: `me.theme.${theme}`,
    ...choice(t('myself.theme'), t(`myself.theme.${theme}`)),
    words: 'theme',
    icon: themes[theme],
    isChosen: current === theme,
    run: () => void prefer({ theme }),
  }));

const tongues = (): Own[] =>
  Object.entries(languages).map(([code, name]) => ({
    id: `me.language.${code}`,
    ...choice(t('myself.language'), name),
    words: 'language',
    isChosen: language.value === code,
    run: () => void (isLanguage(code) && prefer({ language: code })),
  }));

const leaving = (): Own => ({
  id: 'me.signOut',
  title: t('shell.signOut'),
  words: 'log out logout',
  icon: LogOut,
  run: () => void signOut().catch(complain),
});

async function beHere(availability: Availability) {
  const before = me.peek();
  if (before) me.value = { ...before, agent: { ...before.agent, availability } };
  try {
    const agent = await call('PUT /me/availability', { body: { availability } });
    if (before) me.value = { ...before, agent };
  } catch (error) {
    me.value = before;
    complain(error);
  }
}
