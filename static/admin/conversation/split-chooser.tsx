import type { Signal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import type { Message } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { shortly } from '../i18n/times.ts';
import { Combobox } from '../ui/combobox.tsx';
import type { Choice } from '../ui/matching.ts';
import { splitAt } from './joining.ts';
import { senderName } from './message-view.tsx';
import { canSplitAt } from './splitting.ts';
import type { Thread } from './thread.ts';

type Props = { said: Thread; isOpen: Signal<boolean>; trigger: ComponentProps<typeof Combobox>['trigger'] };
const LONGEST = 80;

/** From which message on a conversation goes its own way: the latest first, or by what was said. */
export function SplitChooser({ said, ...rest }: Props) {
  const possible = rest.isOpen.value
    ? said.messages.value.filter((message) => canSplitAt(said, message))
    : [];
  return (
    <span class="split-chooser">
      <Combobox
        {...rest}
        label={t('other.splitFrom')}
        choices={possible.toReversed().map(choiceOf)}
        chosen={[]}
        choose={(value) => {
          const message = possible.find(({ id }) => String(id) === value);
          if (message) void splitAt(message);
        }}
      />
    </span>
  );
}

const choiceOf = (message: Message): Choice => ({
  value: String(message.id),
  text: `${senderName(message)}: ${message.text.trim().slice(0, LONGEST)}`,
  words: message.text,
  hint: shortly(message.created_at),
});
