import { useSignal } from '@preact/signals';
import { Link2, Split } from 'lucide';
import type { Message } from '../api/contract.ts';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import { splitAt } from './joining.ts';
import { idIn } from './pointed.ts';
import { copyLinkTo } from './reference.tsx';
import { canSplitAt } from './splitting.ts';
import type { Thread } from './thread.ts';

/** What can be done with one message, in its own menu and by commands. */
export const messageActions = (message: Message, said: Thread) => [
  {
    command: 'message.copyLink',
    label: t('head.copyLink'),
    icon: Link2,
    run: () => void copyLinkTo(message),
  },
  ...(canSplitAt(said, message)
    ? [
        {
          command: 'message.split',
          label: t('thread.splitHere'),
          icon: Split,
          run: () => void splitAt(message),
        },
      ]
    : []),
];

/** The commands are about the message that somebody went to last, else about the newest. Answers what notes where they go. */
export function useMessageCommands(said: Thread) {
  const at = useSignal<number | null>(null);
  const messages = said.messages.value.filter(({ status }) => status !== 'scheduled');
  const message = messages.find(({ id }) => id === at.value) ?? messages.at(-1);
  useCommands(
    () =>
      (message ? messageActions(message, said) : []).map(({ command, label, ...action }) => ({
        ...action,
        id: command,
        title: label,
        group: t('thread.menu'),
      })),
    [message, said.earlier.value, language.value],
  );
  return (event: Event) => {
    const article = event.target instanceof Element && event.target.closest('article');
    if (article) at.value = idIn(article);
  };
}
