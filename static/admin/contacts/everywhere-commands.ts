import { Plus, Upload } from 'lucide';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { go, place } from '../state/place.ts';
import { may } from '../state/session.ts';
import { opened } from './opened.ts';

/** What needs nobody to be open; it is done where the contacts are. */
export function useContactsCommands() {
  useCommands(
    () =>
      may('contacts:write')
        ? [
            { id: 'contacts.create', title: t('contacts.add'), icon: Plus, run: openThere('create') },
            { id: 'contacts.import', title: t('contacts.import'), icon: Upload, run: openThere('import') },
          ].map((command) => ({ ...command, group: t('shell.contacts') }))
        : [],
    [language.value],
    'everywhere',
  );
}

const openThere = (window: 'create' | 'import') => async () => {
  if (place.peek().area === 'contacts' || (await go(['contacts']))) opened.value = window;
};
