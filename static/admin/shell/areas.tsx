import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { complain } from '../ui/toast.tsx';
import { Missing } from './shell.tsx';

/** Everything but the inbox is loaded when somebody first goes there, so that the inbox is on the screen at once. */
const areas: Record<string, () => Promise<ComponentType>> = {
  contacts: async () => (await import('../contacts/contacts-area.tsx')).ContactsArea,
  design: async () => (await import('../design/design-area.tsx')).DesignArea,
  search: async () => (await import('../search/search-area.tsx')).SearchArea,
  settings: async () => (await import('../settings/settings-area.tsx')).SettingsArea,
};

export function Areas({ name }: { name: string }) {
  const [Area, setArea] = useState<ComponentType | null>(null);
  useEffect(() => {
    setArea(null);
    const load = areas[name] ?? (async () => Missing);
    load().then((loaded) => setArea(() => loaded), complain);
  }, [name]);
  return Area && <Area />;
}
