import type { Signal } from '@preact/signals';
import { Download, ListFilter } from 'lucide';
import { type Command, useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import type { Sort, Wish } from './contact-list.ts';
import { exportContacts } from './export.ts';

const sorts: readonly Sort[] = ['last_active', 'name', 'created', 'updated'];
export const sortIds = sorts.map((sort) => `contacts.sort.${sort}`);
export const moreIds = ['contacts.import', 'contacts.export'];

type Own = Omit<Command, 'group'>;

/** In which order contacts are listed, which of them, and the list as a file. */
export function useShowingCommands(wish: Signal<Wish>) {
  useCommands(
    () =>
      [...inOrder(wish), whichOnes(wish), exporting(wish)].map((command) => ({
        ...command,
        group: t('shell.contacts'),
      })),
    [wish.value, language.value],
  );
}

const inOrder = (wish: Signal<Wish>): Own[] =>
  sorts.map((sort) => ({
    id: `contacts.sort.${sort}`,
    label: t(`contacts.sort.${sort}`),
    title: t('palette.choice', { what: t('contacts.sort'), which: t(`contacts.sort.${sort}`) }),
    isChosen: wish.peek().sort === sort,
    run: () => void (wish.value = { ...wish.peek(), sort }),
  }));

function whichOnes(wish: Signal<Wish>): Own {
  const { blocked } = wish.peek();
  return {
    id: 'contacts.which',
    title: t('palette.choice', {
      what: t('contacts.which'),
      which: t(blocked ? 'contacts.all' : 'contacts.blocked'),
    }),
    icon: ListFilter,
    run: () => void (wish.value = { ...wish.peek(), blocked: !blocked }),
  };
}

const exporting = (wish: Signal<Wish>): Own => ({
  id: 'contacts.export',
  title: t('contacts.export'),
  icon: Download,
  run: () => exportContacts(wish.peek()),
});
