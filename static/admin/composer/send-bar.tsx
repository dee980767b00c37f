import { ALargeSmall, ChevronDown, Paperclip, Send } from 'lucide';
import { useRef } from 'preact/hooks';
import { CommandMenu } from '../commands/command-menu.tsx';
import { t } from '../i18n/i18n.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { sendIds } from './afterwards.ts';
import { spoken } from './toolbar.tsx';
import type { Writing } from './writing.ts';

export const SEND_KEYS = 'mod+Enter';
export const RESOLVE_KEYS = 'mod+shift+Enter';

type Props = {
  writing: Writing;
  hasToolbar: boolean;
  toggleToolbar: () => void;
  send: () => void;
};

/** What stands below the text: files, the toolbar's switch, where the draft is kept, and sending. */
export function SendBar({ writing, hasToolbar, toggleToolbar, send }: Props) {
  const isNote = writing.kind.value === 'note';
  return (
    <div class="send-bar">
      <AttachButton writing={writing} />
      <IconButton
        icon={ALargeSmall}
        label={t('composer.toolbar')}
        aria-pressed={hasToolbar}
        onClick={toggleToolbar}
      />
      <Kept writing={writing} />
      <span class="split-button">
        <Button look="primary" icon={Send} onClick={() => send()} title={spoken(SEND_KEYS)}>
          {t(isNote ? 'composer.addNote' : 'composer.send')}
        </Button>
        <CommandMenu
          label={t('composer.sendOptions')}
          parts={sendIds}
          trigger={(trigger) => (
            <button type="button" class="button primary" aria-label={t('composer.sendOptions')} {...trigger}>
              <Icon node={ChevronDown} />
            </button>
          )}
        />
      </span>
    </div>
  );
}

function AttachButton({ writing }: { writing: Writing }) {
  const input = useRef<HTMLInputElement>(null);
  function take() {
    const { files, value } = input.current ?? {};
    if (files && value) writing.files[writing.kind.peek()].add([...files]);
    if (input.current) input.current.value = '';
    writing.focus();
  }
  return (
    <>
      <IconButton icon={Paperclip} label={t('composer.attach')} onClick={() => input.current?.click()} />
      <input ref={input} type="file" multiple hidden data-attach onChange={take} />
    </>
  );
}

/** Where the draft is: said only when it is not where it is safest. */
const Kept = ({ writing }: { writing: Writing }) => (
  <span class="kept quiet">{writing.slot.value.isRefused.value ? t('composer.keptHere') : ''}</span>
);
