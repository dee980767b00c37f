import { Bookmark, BookmarkPlus, Ellipsis, Pencil, Save, Trash2 } from 'lucide';
import type { View } from '../api/contract.ts';
import { CommandMenu } from '../commands/command-menu.tsx';
import { type Command, useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { pathTo } from '../state/place.ts';
import { savedSearches } from '../state/vocabulary.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { NameDialog } from './name-dialog.tsx';
import {
  canSave,
  deleteSearch,
  isChanged,
  mayChange,
  naming,
  opened,
  queryOf,
  saveChanges,
} from './saving.ts';

const MENU = ['search.rename', 'search.delete'];

/** Searches that were kept, each a click away, and what can be done with the one that is open. */
export function SavedSearches() {
  const view = opened.value;
  useSavingCommands(view);
  if (savedSearches.value.length === 0 && !canSave.value) return null;
  return (
    // Where the focus waits once the button that saves has gone.
    <div class="saved-searches" tabIndex={-1}>
      {savedSearches.value.length > 0 && <SearchLinks open={view} />}
      {canSave.value && (
        <Button class="small" look="quiet" icon={BookmarkPlus} onClick={nameNew}>
          {t('search.save')}
        </Button>
      )}
      {view && mayChange(view) && <OpenOne />}
      {naming.value && <NameDialog {...naming.value} onClose={() => (naming.value = null)} />}
    </div>
  );
}

const nameNew = () => void (naming.value = { view: null });

const SearchLinks = ({ open }: { open: View | null }) => (
  <nav aria-label={t('search.saved')}>
    <ul>
      {savedSearches.value.map((view) => (
        <li key={view.id}>
          <a
            class="saved-search"
            href={pathTo(['search'], queryOf(view))}
            aria-current={view === open ? 'page' : undefined}
          >
            <Icon node={Bookmark} />
            <bdi>{view.name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const OpenOne = () => (
  <>
    {isChanged.value && (
      <Button class="small" icon={Save} onClick={() => void saveChanges()}>
        {t('search.saveChanges')}
      </Button>
    )}
    <CommandMenu
      label={t('search.ofSaved')}
      parts={MENU}
      trigger={(wiring) => <IconButton icon={Ellipsis} label={t('search.ofSaved')} {...wiring} />}
    />
  </>
);

function useSavingCommands(view: View | null) {
  const isOwn = view !== null && mayChange(view);
  useCommands(
    () =>
      [
        ...(canSave.value ? [saving()] : []),
        ...(isOwn && isChanged.value ? [changing()] : []),
        ...(isOwn ? ofOpen(view) : []),
      ].map((command) => ({ ...command, group: t('shell.search') })),
    [language.value, view, isOwn, canSave.value, isChanged.value],
  );
}

type Own = Omit<Command, 'group'>;
const saving = (): Own => ({ id: 'search.save', title: t('search.save'), icon: BookmarkPlus, run: nameNew });
const changing = (): Own => ({
  id: 'search.saveChanges',
  title: t('search.saveChanges'),
  icon: Save,
  run: () => void saveChanges(),
});
const ofOpen = (view: View): Own[] => [
  {
    id: 'search.rename',
    title: t('search.rename'),
    icon: Pencil,
    run: () => void (naming.value = { view }),
  },
  {
    id: 'search.delete',
    title: t('search.delete'),
    icon: Trash2,
    isDangerous: true,
    run: () => void deleteSearch(view),
  },
];
