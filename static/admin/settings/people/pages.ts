import { ShieldCheck, UserRound, UsersRound } from 'lucide';
import type { SettingsPage } from '../page.ts';

/** Who works here and what they may. */
export const peoplePages: readonly SettingsPage[] = [
  {
    key: 'agents',
    group: 'people',
    title: 'settings.agents',
    purpose: 'settings.agents.purpose',
    icon: UserRound,
    permission: 'users:manage',
    docs: 'postAgents',
    load: async () => (await import('./agents-page.tsx')).AgentsPage,
  },
  {
    key: 'teams',
    group: 'people',
    title: 'settings.teams',
    purpose: 'settings.teams.purpose',
    icon: UsersRound,
    permission: 'teams:manage',
    docs: 'postTeams',
    load: async () => (await import('./teams-page.tsx')).TeamsPage,
  },
  {
    key: 'roles',
    group: 'people',
    title: 'settings.roles',
    purpose: 'settings.roles.purpose',
    icon: ShieldCheck,
    permission: 'roles:manage',
    docs: 'postRoles',
    load: async () => (await import('./roles-page.tsx')).RolesPage,
  },
];
