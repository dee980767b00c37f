import { CircleDot, Hash, Tag } from 'lucide';
import type { SettingsPage } from '../page.ts';

/** The words that conversations are sorted by. */
export const listsPages: readonly SettingsPage[] = [
  {
    key: 'statuses',
    group: 'work',
    title: 'settings.statuses',
    purpose: 'settings.statuses.purpose',
    icon: CircleDot,
    permission: 'status:manage',
    docs: 'postStatuses',
    load: async () => (await import('./statuses-page.tsx')).StatusesPage,
  },
  {
    key: 'tags',
    group: 'work',
    title: 'settings.tags',
    purpose: 'settings.tags.purpose',
    icon: Tag,
    permission: 'tags:manage',
    docs: 'postTags',
    load: async () => (await import('./tags-page.tsx')).TagsPage,
  },
  {
    key: 'topics',
    group: 'work',
    title: 'settings.topics',
    purpose: 'settings.topics.purpose',
    icon: Hash,
    permission: 'ai:manage',
    docs: 'postTopics',
    load: async () => (await import('./topics-page.tsx')).TopicsPage,
  },
];
