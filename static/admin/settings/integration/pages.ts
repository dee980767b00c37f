import { KeyRound, Webhook } from 'lucide';
import type { SettingsPage } from '../page.ts';

/** What other systems do here and hear from here. */
export const integrationPages: readonly SettingsPage[] = [
  {
    key: 'keys',
    group: 'integration',
    title: 'settings.keys',
    purpose: 'settings.keys.purpose',
    icon: KeyRound,
    permission: null,
    docs: 'postKeys',
    load: async () => (await import('./keys-page.tsx')).KeysPage,
  },
  {
    key: 'webhooks',
    group: 'integration',
    title: 'settings.webhooks',
    purpose: 'settings.webhooks.purpose',
    icon: Webhook,
    permission: 'webhooks:manage',
    docs: 'postWebhooks',
    load: async () => (await import('./webhooks-page.tsx')).WebhooksPage,
  },
];
