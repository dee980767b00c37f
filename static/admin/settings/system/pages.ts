import { Archive, FlaskConical, ListChecks, ScrollText, SearchCheck } from 'lucide';
import type { SettingsPage } from '../page.ts';

/** How the server is doing. */
export const systemPages: readonly SettingsPage[] = [
  {
    key: 'jobs',
    group: 'system',
    title: 'settings.jobs',
    purpose: 'settings.jobs.purpose',
    icon: ListChecks,
    permission: 'jobs:manage',
    docs: 'getJobs',
    load: async () => (await import('./jobs-page.tsx')).JobsPage,
  },
  {
    key: 'audit',
    group: 'system',
    title: 'settings.audit',
    purpose: 'settings.audit.purpose',
    icon: ScrollText,
    permission: 'activity_logs:manage',
    docs: 'getAudit',
    load: async () => (await import('./audit-page.tsx')).AuditPage,
  },
  {
    key: 'backups',
    group: 'system',
    title: 'settings.backups',
    purpose: 'settings.backups.purpose',
    icon: Archive,
    permission: 'settings:manage',
    docs: 'postBackups',
    load: async () => (await import('./backups-page.tsx')).BackupsPage,
  },
  {
    key: 'search',
    group: 'system',
    title: 'settings.search',
    purpose: 'settings.search.purpose',
    icon: SearchCheck,
    permission: 'settings:manage',
    docs: 'postSearchRebuild',
    load: async () => (await import('./search-page.tsx')).SearchIndexPage,
  },
  {
    key: 'demo',
    group: 'system',
    title: 'settings.demo',
    purpose: 'settings.demo.purpose',
    icon: FlaskConical,
    permission: 'settings:manage',
    docs: 'postDemo',
    load: async () => (await import('./demo-page.tsx')).DemoPage,
  },
];
