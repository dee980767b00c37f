import { Building2, Store } from 'lucide';
import type { SettingsPage } from '../page.ts';

/** Who the organisation is. */
export const organisationPages: readonly SettingsPage[] = [
  {
    key: 'organisation',
    group: 'organisation',
    title: 'settings.organisation',
    purpose: 'settings.organisation.purpose',
    icon: Building2,
    permission: 'settings:manage',
    docs: 'patchSettings',
    load: async () => (await import('./organisation-page.tsx')).OrganisationPage,
  },
  {
    key: 'businesses',
    group: 'organisation',
    title: 'settings.businesses',
    purpose: 'settings.businesses.purpose',
    icon: Store,
    permission: 'settings:manage',
    docs: 'postBusinesses',
    load: async () => (await import('./businesses-page.tsx')).BusinessesPage,
  },
];
