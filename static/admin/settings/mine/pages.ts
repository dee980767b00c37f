import { Palette, UserRound } from 'lucide';
import type { SettingsPage } from '../page.ts';

/** What everybody arranges for themselves. */
export const minePages: readonly SettingsPage[] = [
  {
    key: 'profile',
    group: 'mine',
    title: 'settings.profile',
    purpose: 'settings.profile.purpose',
    icon: UserRound,
    permission: null,
    docs: 'patchMe',
    load: async () => (await import('./profile-page.tsx')).ProfilePage,
  },
  {
    key: 'appearance',
    group: 'mine',
    title: 'settings.appearance',
    purpose: 'settings.appearance.purpose',
    icon: Palette,
    permission: null,
    docs: 'putMePreferences',
    load: async () => (await import('./appearance-page.tsx')).AppearancePage,
  },
];
