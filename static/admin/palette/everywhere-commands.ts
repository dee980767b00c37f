import { Command as CommandIcon, Contact, Eye, Inbox, Keyboard, Palette, Search, Users } from 'lucide';
import { type Command, useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { type Folder, folders, nameOf } from '../state/folders.ts';
import { go } from '../state/place.ts';
import { may } from '../state/session.ts';
import { opened } from './opened.ts';

const keysOf: Record<string, string> = {
  mine: 'g i',
  unassigned: 'g u',
  all: 'g a',
  mentions: 'g m',
  snoozed: 'g z',
};

const icons = { standard: Inbox, team: Users, view: Eye };

/** What can be done wherever one is: see what can be done, search, and go somewhere. */
export function useEverywhereCommands() {
  // Not the folders themselves, which are others whenever a count changes.
  const shown = folders.value.map((folder) => folder.key + nameOf(folder)).join();
  useCommands(() => [...general(), ...goToFolders(), ...goToAreas()], [language.value, shown], 'everywhere');
}

const general = (): Command[] => [
  {
    id: 'palette',
    title: t('palette.open'),
    group: t('palette.everywhere'),
    keys: 'mod+k',
    icon: CommandIcon,
    whileTyping: true,
    run: () => (opened.value = 'palette'),
  },
  {
    id: 'keys',
    title: t('palette.keys'),
    group: t('palette.everywhere'),
    keys: '?',
    icon: Keyboard,
    words: 'shortcuts hotkeys help',
    run: () => (opened.value = 'keys'),
  },
  {
    id: 'search',
    title: t('shell.search'),
    group: t('palette.everywhere'),
    keys: '/',
    icon: Search,
    words: 'find',
    run: () => go(['search']),
  },
];

const goToFolders = () => folders.value.map(goToFolder);

const goToFolder = (folder: Folder): Command => ({
  id: `go.${folder.key}`,
  title: nameOf(folder),
  group: t('palette.goTo'),
  keys: keysOf[folder.key],
  icon: icons[folder.kind],
  words:
    folder.kind === 'standard' ? t('shell.inbox') : t(folder.kind === 'team' ? 'inbox.teams' : 'inbox.views'),
  run: () => go(['inbox', folder.key]),
});

const toContacts = () => ({
  id: 'go.contacts',
  title: t('shell.contacts'),
  keys: 'g c',
  icon: Contact,
  area: 'contacts',
});

const goToAreas = (): Command[] =>
  [
    ...(may('contacts:read_all') ? [toContacts()] : []),
    { id: 'go.design', title: t('design.title'), icon: Palette, area: 'design' },
  ].map(({ area, ...command }) => ({ ...command, group: t('palette.goTo'), run: () => go([area]) }));
