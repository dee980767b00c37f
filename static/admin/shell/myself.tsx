import { useSignal } from '@preact/signals';
import { ArrowLeft, Contrast, Languages, LogOut, Monitor, Moon, Palette, Sun, UserRoundCog } from 'lucide';
import { call } from '../api/call.ts';
import { language, t } from '../i18n/i18n.ts';
import { type Language, languages } from '../i18n/languages.ts';
import { go } from '../state/place.ts';
import { prefer, preferences, type Theme } from '../state/preferences.ts';
import { me, signOut } from '../state/session.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { complain } from '../ui/toast.tsx';

type Page = 'first' | 'theme' | 'language';
const choices = ['online', 'away_manual', 'away_and_reassigning'] as const;
type Availability = (typeof choices)[number];
const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];
const themeIcons = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast };

/** Whether one is here, how it looks, in which language, and the way out. */
export function Myself() {
  const agent = me.value?.agent;
  const page = useSignal<Page>('first');
  if (!agent) return null;
  return (
    <Menu
      label={fullName(agent)}
      items={items[page.value](page)}
      onClose={() => (page.value = 'first')}
      trigger={(trigger) => (
        <button type="button" class="myself" {...trigger}>
          <Avatar person={agent} presence={agent.availability} />
          <span dir="auto">{fullName(agent)}</span>
        </button>
      )}
    />
  );
}

type Pages = { value: Page };
const items: Record<Page, (page: Pages) => MenuItem[]> = {
  first: (page) => [
    ...choices.map((availability) => ({
      label: t(`myself.${availability}`),
      isChosen: me.value?.agent.availability === availability,
      run: () => void beHere(availability),
    })),
    { label: t('shell.profile'), icon: UserRoundCog, run: () => go(['settings', 'profile']) },
    { label: t('myself.theme'), icon: Palette, staysOpen: true, run: () => (page.value = 'theme') },
    { label: t('myself.language'), icon: Languages, staysOpen: true, run: () => (page.value = 'language') },
    { label: t('shell.signOut'), icon: LogOut, run: () => void signOut().catch(complain) },
  ],
  theme: (page) => [
    back(page),
    ...themes.map((theme) => ({
      label: t(`myself.theme.${theme}`),
      icon: themeIcons[theme],
      isChosen: (preferences.value?.theme ?? 'system') === theme,
      run: () => void prefer({ theme }),
    })),
  ],
  language: (page) => [
    back(page),
    ...Object.entries(languages).map(([code, name]) => ({
      label: name,
      isChosen: language.value === code,
      run: () => void prefer({ language: code as Language }),
    })),
  ],
};

const back = (page: Pages): MenuItem => ({
  label: t('shell.back'),
  icon: ArrowLeft,
  staysOpen: true,
  run: () => (page.value = 'first'),
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
