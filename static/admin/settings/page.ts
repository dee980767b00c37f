import type { IconNode } from 'lucide';
import type { ComponentType } from 'preact';
import type { TextKey } from '../i18n/i18n.ts';
import { may } from '../state/session.ts';

export const groups = [
  'organisation',
  'people',
  'channels',
  'work',
  'integration',
  'system',
  'mine',
] as const;

/** A page of the settings, at /app/settings/<key>/<entry>. */
export type SettingsPage = {
  key: string;
  group: (typeof groups)[number];
  title: TextKey;
  /** One sentence: what it is for. */
  purpose: TextKey;
  icon: IconNode;
  /** Who has it finds the page; null: everybody. */
  permission: string | null;
  /** Which operation of the reference says more: `getTags`. */
  docs?: string;
  load: () => Promise<ComponentType<PageProps>>;
};
/** Which entry is open: '' none, `new` one that is not there yet, else an id. */
export type PageProps = { entry: string };

export const mayOpen = ({ permission }: SettingsPage) => permission === null || may(permission);
export const NEW = 'new';
