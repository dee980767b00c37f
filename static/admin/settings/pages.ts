import { Building2, UserRound } from 'lucide';
import type { SettingsPage } from './page.ts';
import { workPages } from './work/pages.ts';

/** Every page of the settings; the palette lists them from here as well. Each is loaded when somebody opens it. */
export const pages: readonly SettingsPage[] = [
  {
    key: 'organisation',
    group: 'organisation',
    title: 'settings.organisation',
    purpose: 'settings.organisation.purpose',
    icon: Building2,
    permission: 'settings:manage',
    docs: 'patchSettings',
    load: async () => (await import('./organisation/organisation-page.tsx')).OrganisationPage,
  },
  ...workPages,
  {
    key: 'profile',
    group: 'mine',
    title: 'settings.profile',
    purpose: 'settings.profile.purpose',
    icon: UserRound,
    permission: null,
    docs: 'patchMe',
    load: async () => (await import('./mine/profile-page.tsx')).ProfilePage,
  },
];
