import { MessageSquareReply, NotebookPen } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useCommands } from '../commands/commands.ts';
import { language, t } from '../i18n/i18n.ts';
import type { Begun } from './begun.ts';
import { type Kind, kinds } from './written.ts';

const keys = { reply: 'r', note: 'n' } as const;
const icons = { reply: MessageSquareReply, note: NotebookPen } as const;

type Props = { begun: Begun; isBusy: boolean; children: ComponentChildren };

/**
 * Stands where the composer will, as long as it is being loaded. Whoever wants to write does so here already: what they
 * type would else be taken for commands.
 */
export function StandIn({ begun, isBusy, children }: Props) {
  const text = useRef<HTMLTextAreaElement>(null);
  const kind = begun.kind.value;
  useLayoutEffect(() => () => begun.handOver(document.activeElement === text.current), [begun]);
  function begin(chosen: Kind) {
    begun.kind.value = chosen;
    text.current?.focus();
  }
  useCommands(
    () =>
      kinds.map((one) => ({
        id: `composer.${one}`,
        title: t(`composer.${one}`),
        group: t('composer.group'),
        keys: keys[one],
        icon: icons[one],
        run: () => begin(one),
      })),
    [begun, language.value],
  );
  return (
    <div class={`composer unloaded ${kind}`} aria-busy={isBusy}>
      <textarea
        ref={text}
        class="stand-in"
        dir="auto"
        aria-label={t(kind === 'note' ? 'composer.noteText' : 'composer.replyText')}
        onInput={({ currentTarget: { value } }) => begun.type(value)}
      />
      {children}
    </div>
  );
}
