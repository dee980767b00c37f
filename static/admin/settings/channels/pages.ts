import { Inbox } from 'lucide';
import type { SettingsPage } from '../page.ts';

/** Where conversations come in. */
export const channelsPages: readonly SettingsPage[] = [
  {
    key: 'inboxes',
    group: 'channels',
    title: 'settings.inboxes',
    purpose: 'settings.inboxes.purpose',
    icon: Inbox,
    permission: 'inboxes:manage',
    docs: 'postInboxes',
    load: async () => (await import('./inboxes-page.tsx')).InboxesPage,
  },
];
