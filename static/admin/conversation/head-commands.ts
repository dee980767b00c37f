import { type Signal, useSignal } from '@preact/signals';
import { ArchiveRestore, FileDown, Link2, MailOpen, Merge, Pencil, Split, Trash2 } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { type Command, useCommands } from '../commands/commands.ts';
import { exportThese, mayExport } from '../exporting/export-these.ts';
import { t } from '../i18n/i18n.ts';
import { togglePanel } from '../panel/panel-state.ts';
import { may } from '../state/session.ts';
import { summarising } from '../summary/summary-commands.ts';
import { act, markUnread } from './acting.ts';
import { ask } from './head-dialogs.tsx';
import { copyLink } from './reference.tsx';
import { maySplit } from './splitting.ts';

export type Opened = Record<
  'assign' | 'team' | 'priority' | 'snooze' | 'tag' | 'status' | 'split' | 'rename',
  Signal<boolean>
>;

/** What the keyboard and the palette can do with the conversation; the lists that some of it opens. */
export function useHeadCommands(shown: Conversation): Opened {
  const opened: Opened = {
    assign: useSignal(false),
    team: useSignal(false),
    priority: useSignal(false),
    snooze: useSignal(false),
    tag: useSignal(false),
    status: useSignal(false),
    split: useSignal(false),
    rename: useSignal(false),
  };
  const isResolved = shown.status.category === 'resolved';
  const ids = [shown.id];
  const group = t('head.group');
  const open = (what: keyof Opened) => () => void (opened[what].value = true);
  useCommands(
    () => [
      isResolved
        ? {
            id: 'conversation.reopen',
            title: t('head.reopen'),
            group,
            keys: 'e',
            run: () => void act.reopen(ids),
          }
        : {
            id: 'conversation.resolve',
            title: t('head.resolve'),
            group,
            keys: 'e',
            run: () => void act.resolve(ids),
          },
      { id: 'conversation.assign', title: t('choose.assignee'), group, keys: 'a', run: open('assign') },
      {
        id: 'conversation.take',
        title: t('inbox.act.take'),
        group,
        keys: 'i',
        run: () => void act.take(ids),
      },
      { id: 'conversation.team', title: t('choose.team'), group, keys: 'shift+t', run: open('team') },
      { id: 'conversation.priority', title: t('choose.priority'), group, keys: 'p', run: open('priority') },
      { id: 'conversation.snooze', title: t('snooze.until'), group, keys: 's', run: open('snooze') },
      { id: 'conversation.status', title: t('choose.status'), group, run: open('status') },
      { id: 'conversation.tag', title: t('choose.tags'), group, keys: 'l', run: open('tag') },
      {
        id: 'conversation.unread',
        title: t('head.unread'),
        group,
        keys: 'u',
        icon: MailOpen,
        run: () => void markUnread(shown.id),
      },
      ...(may('messages:write') ? summarising(shown.id) : []),
      { id: 'conversation.rename', title: t('head.rename'), group, icon: Pencil, run: open('rename') },
      {
        id: 'conversation.merge',
        title: t('head.merge'),
        group,
        icon: Merge,
        run: () => ask('merge', shown),
      },
      ...(maySplit()
        ? [{ id: 'conversation.split', title: t('head.split'), group, icon: Split, run: open('split') }]
        : []),
      { id: 'conversation.link', title: t('head.link'), group, icon: Link2, run: () => ask('link', shown) },
      { id: 'conversation.copyLink', title: t('head.copyLink'), group, run: () => void copyLink(shown) },
      ...(mayExport() && !shown.trashed_at ? [exporting(shown)] : []),
      ...(may('conversations:delete') ? removal(shown) : []),
      { id: 'conversation.panel', title: t('head.panel'), group, keys: ']', run: togglePanel },
    ],
    [shown.id, isResolved, shown.trashed_at === null, group],
  );
  return opened;
}

const exporting = ({ id }: Conversation): Command => ({
  id: 'conversation.export',
  title: t('exports.asPdf'),
  group: t('head.group'),
  words: 'download print',
  icon: FileDown,
  run: () => void exportThese({ conversation_ids: [id] }, 'pdf'),
});

const removal = (shown: Conversation): Command[] => [
  shown.trashed_at
    ? {
        id: 'conversation.restore',
        title: t('head.restore'),
        group: t('head.group'),
        icon: ArchiveRestore,
        run: () => void act.restore([shown.id]),
      }
    : {
        id: 'conversation.trash',
        title: t('head.trash'),
        group: t('head.group'),
        keys: '#',
        icon: Trash2,
        run: () => void act.trash([shown.id]),
      },
  {
    id: 'conversation.erase',
    title: t('head.erase'),
    group: t('head.group'),
    icon: Trash2,
    isDangerous: true,
    run: () => ask('erase', shown),
  },
];
