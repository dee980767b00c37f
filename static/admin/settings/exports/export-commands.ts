import { Ban, Download, type IconNode, RotateCw, Trash2 } from 'lucide';
import type { Export } from '../../api/contract.ts';
import { useCommands } from '../../commands/commands.ts';
import { language, t } from '../../i18n/i18n.ts';
import type { Cursor } from '../parts/cursor.ts';
import { type Deed, doing, possible } from './deeds.ts';
import { titleOf } from './words.ts';

export const deedIcons: Record<Deed, IconNode> = {
  download: Download,
  cancel: Ban,
  again: RotateCw,
  delete: Trash2,
};

/** Whatever the buttons of the list can do, the palette can. */
export function useExportCommands(cursor: Cursor<Export>) {
  const rows = cursor.value.value?.rows ?? [];
  // Not the rows themselves, which are others at every step of one that is being made.
  const shown = rows.map(({ id, state }) => `${id}${state}`).join();
  useCommands(() => rows.flatMap(commandsOf), [shown, language.value]);
}

const commandsOf = (shown: Export) =>
  possible(shown).map((deed) => ({
    id: `export.${shown.id}.${deed}`,
    label: t(`exports.${deed}`),
    title: t('palette.choice', { what: titleOf(shown), which: t(`exports.${deed}`) }),
    group: t('settings.exports'),
    icon: deedIcons[deed],
    isDangerous: deed === 'delete',
    run: () => void doing[deed](shown),
  }));
