import { Bookmark } from 'lucide';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { openSearch } from '../search/saving.ts';
import { savedSearches } from '../state/vocabulary.ts';

/** Searches that were kept can be made again from anywhere. */
export function useSavedSearchCommands() {
  useCommands(
    () =>
      savedSearches.value.map((view) => ({
        id: `go.search.${view.id}`,
        title: view.name,
        group: t('search.saved'),
        icon: Bookmark,
        words: t('shell.search'),
        run: () => void openSearch(view),
      })),
    [language.value, savedSearches.value],
    'everywhere',
  );
}
