import {
  ALargeSmall,
  Check,
  Clock,
  Link,
  MessageSquareReply,
  NotebookPen,
  Paperclip,
  Send,
  Slash,
  Undo2,
} from 'lucide';
import type { ConversationChange } from '../api/contract.ts';
import { type Command, useCommands } from '../commands/commands.ts';
import { UNDO_KEYS, undoable, undoSending } from '../conversation/undo-sending.ts';
import type { Visit } from '../conversation/visit.ts';
import { language, t } from '../i18n/i18n.ts';
import { snoozes } from './afterwards.ts';
import { formats } from './formatting.ts';
import { RESOLVE_KEYS, SEND_KEYS } from './send-bar.tsx';
import { format, formatIcons, formatNames, LINK_KEYS } from './toolbar.tsx';
import type { Writing } from './writing.ts';

type Deeds = {
  writing: Writing;
  visit: Visit;
  send: (afterwards?: ConversationChange | null) => void;
  sendAndResolve: () => void;
  link: () => void;
  attach: () => void;
  hasToolbar: boolean;
  toggleToolbar: () => void;
};

/** Everything that the composer can do, for the keyboard, the palette and the sheet of keys. */
export function useComposerCommands(deeds: Deeds) {
  const kind = deeds.writing.kind.value;
  useCommands(
    () => [...writingCommands(deeds), ...formatCommands(deeds)],
    [deeds.writing, deeds.hasToolbar, kind, language.value],
  );
}

function writingCommands({ writing, visit, send, sendAndResolve, attach, ...deeds }: Deeds): Command[] {
  const group = t('composer.group');
  const isNote = writing.kind.peek() === 'note';
  const title = (note: string, reply: string) => (isNote ? note : reply);
  const undo = () => {
    const message = undoable(visit.said);
    if (message) void undoSending(visit.said, message);
  };
  return [
    {
      id: 'composer.reply',
      title: t('composer.reply'),
      keys: 'r',
      icon: MessageSquareReply,
      run: () => writing.choose('reply'),
    },
    {
      id: 'composer.note',
      title: t('composer.note'),
      keys: 'n',
      icon: NotebookPen,
      run: () => writing.choose('note'),
    },
    {
      id: 'composer.send',
      title: title(t('composer.addNote'), t('composer.send')),
      keys: SEND_KEYS,
      icon: Send,
      whileTyping: true,
      run: () => send(),
    },
    {
      id: 'composer.sendAndResolve',
      title: title(t('composer.noteAndResolve'), t('composer.sendAndResolve')),
      keys: RESOLVE_KEYS,
      icon: Check,
      whileTyping: true,
      run: sendAndResolve,
    },
    ...snoozes().map(({ span, label, change }) => ({
      id: `composer.snooze.${span}`,
      title: label,
      icon: Clock,
      run: () => send(change),
    })),
    {
      id: 'composer.undo',
      title: t('composer.undo'),
      keys: UNDO_KEYS,
      icon: Undo2,
      whileTyping: true,
      run: undo,
    },
    {
      id: 'composer.attach',
      title: t('composer.attach'),
      keys: 'mod+shift+a',
      icon: Paperclip,
      whileTyping: true,
      run: attach,
    },
    {
      id: 'composer.canned',
      title: t('composer.canned'),
      icon: Slash,
      whileTyping: true,
      run: () => beginCanned(writing),
    },
    {
      id: 'composer.toolbar',
      title: t(deeds.hasToolbar ? 'composer.hideToolbar' : 'composer.showToolbar'),
      icon: ALargeSmall,
      run: deeds.toggleToolbar,
    },
  ].map((command) => ({ ...command, group }));
}

const formatCommands = ({ writing, link }: Deeds): Command[] =>
  [
    ...formatNames.map((name) => ({
      id: `composer.${name}`,
      title: t(`composer.${name}`),
      keys: formats[name].keys,
      icon: formatIcons[name],
      run: () => format(writing, name),
    })),
    { id: 'composer.link', title: t('composer.link'), keys: LINK_KEYS, icon: Link, run: link },
  ].map((command) => ({
    ...command,
    group: t('composer.formatting'),
    whileTyping: true,
    keysHold: () => writing.isFocused.peek(),
  }));

/** As if somebody had typed the sign for it. */
function beginCanned(writing: Writing) {
  const view = writing.view();
  if (!view) return;
  view.focus();
  const { $from } = view.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, '', ' ');
  view.dispatch(view.state.tr.insertText(/\S$/.test(before) ? ' /' : '/'));
}
