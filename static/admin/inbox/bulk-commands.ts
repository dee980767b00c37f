import { type Signal, useSignal } from '@preact/signals';
import { Download } from 'lucide';
import { type Command, useCommands } from '../commands/commands.ts';
import { act } from '../conversation/acting.ts';
import { exportThese, mayExport } from '../exporting/export-these.ts';
import { language, t } from '../i18n/i18n.ts';
import { place } from '../state/place.ts';
import { may } from '../state/session.ts';
import { clearSelection } from './selection.ts';

type Opened = Record<'assign' | 'team' | 'status' | 'snooze' | 'priority' | 'tag', Signal<boolean>>;

/** What was done to all that were ticked leaves none of them ticked. */
export function done(deed: Promise<unknown>) {
  clearSelection();
  return deed;
}

/** What the keyboard and the palette can do with all that are ticked; the lists that some of it opens. */
export function useBulkCommands(ids: readonly number[]): Opened {
  const opened: Opened = {
    assign: useSignal(false),
    team: useSignal(false),
    status: useSignal(false),
    snooze: useSignal(false),
    priority: useSignal(false),
    tag: useSignal(false),
  };
  const open = (what: keyof Opened) => () => void (opened[what].value = true);
  useCommands(
    () =>
      [
        { id: 'bulk.resolve', title: t('bulk.resolve'), keys: 'e', run: () => void done(act.resolve(ids)) },
        { id: 'bulk.assign', title: t('choose.assignee'), keys: 'a', run: open('assign') },
        { id: 'bulk.team', title: t('choose.team'), keys: 'shift+t', run: open('team') },
        { id: 'bulk.status', title: t('choose.status'), run: open('status') },
        { id: 'bulk.snooze', title: t('snooze.until'), keys: 's', run: open('snooze') },
        { id: 'bulk.priority', title: t('choose.priority'), keys: 'p', run: open('priority') },
        { id: 'bulk.tag', title: t('choose.tags'), keys: 'l', run: open('tag') },
        ...(mayExportThese()
          ? [{ id: 'bulk.export', title: t('exports.these'), icon: Download, run: () => exportSelected(ids) }]
          : []),
        ...(may('conversations:delete') ? [removal(ids)] : []),
      ].map((command) => ({ ...command, group: t('bulk.title') })),
    [ids.join(), place.value.list, language.value],
    'over',
  );
  return opened;
}

/** What is in the trash is in no export. */
export const mayExportThese = () => mayExport() && place.value.list !== 'trash';
export const exportSelected = (ids: readonly number[]) => void exportThese({ conversation_ids: [...ids] });

const removal = (ids: readonly number[]): Omit<Command, 'group'> =>
  place.peek().list === 'trash'
    ? { id: 'bulk.restore', title: t('head.restore'), run: () => void done(act.restore(ids)) }
    : { id: 'bulk.trash', title: t('head.trash'), keys: '#', run: () => void done(act.trash(ids)) };
