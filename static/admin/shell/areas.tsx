import type { ComponentType } from 'preact';
import { lazily } from '../ui/lazily.tsx';
import { Missing } from './shell.tsx';

/** Everything but the inbox is loaded when somebody first goes there, so that the inbox is on the screen at once. */
const areas: Record<string, () => Promise<ComponentType>> = {
  contacts: async () => (await import('../contacts/contacts-area.tsx')).ContactsArea,
  design: async () => (await import('../design/design-area.tsx')).DesignArea,
  search: async () => (await import('../search/search-area.tsx')).SearchArea,
  settings: async () => (await import('../settings/settings-area.tsx')).SettingsArea,
};

const ready = Object.fromEntries(Object.entries(areas).map(([name, load]) => [name, lazily(load)]));

/** Before somebody goes there, for where they go on typing at once. */
export const fetchArea = (name: string) => ready[name]?.fetch();

export function Areas({ name }: { name: string }) {
  const Area = ready[name] ?? Missing;
  return <Area key={name} />;
}
