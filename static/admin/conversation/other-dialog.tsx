import { useEffect, useId, useState } from 'preact/hooks';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { Dialog } from '../ui/dialog.tsx';
import { complain } from '../ui/toast.tsx';
import { linkTo, mergeInto } from './joining.ts';
import { type Other, othersFor } from './others.ts';

type Props = { what: 'merge' | 'link'; shown: Conversation; close: () => void };
const SOON_MS = 150;

/** Looks for another conversation to put this one together with: those of the same contact first, then whatever is typed. */
export function OtherDialog({ what, shown, close }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Other[]>([]);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const looking = new AbortController();
    const timer = setTimeout(
      () => {
        othersFor(shown, typed, looking.signal).then(
          setFound,
          (error) => looking.signal.aborted || complain(error),
        );
      },
      typed === '' ? 0 : SOON_MS,
    );
    return () => {
      clearTimeout(timer);
      looking.abort();
    };
  }, [typed]);

  function pick(other: Other | undefined) {
    if (!other) return;
    close();
    void (what === 'merge' ? mergeInto(shown, other) : linkTo(shown, other));
  }
  function steer(event: KeyboardEvent) {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined) setAt((to + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter' && !event.isComposing) pick(found[at]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={t(what === 'merge' ? 'head.merge' : 'head.link')} onClose={close}>
      <p class="quiet">
        {t(what === 'merge' ? 'other.mergeHint' : 'other.linkHint', { reference: shown.reference })}
      </p>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found[at] && `${id}-${at}`}
        aria-label={t('other.search')}
        placeholder={t('other.search')}
        autofocus
        dir="auto"
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={steer}
      />
      <div role="listbox" id={id} class="others" aria-label={t('inbox.conversations')}>
        {found.map((other, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, and picks with Enter
          // biome-ignore lint/a11y/useFocusableInteractive: the field above names the active one
          <div
            key={other.id}
            id={`${id}-${index}`}
            role="option"
            class={`menu-item ${index === at ? 'active' : ''}`}
            aria-selected={index === at}
            onClick={() => pick(other)}
          >
            <span dir="auto">{other.subject || t('inbox.noSubject')}</span>
            <small class="quiet">
              <bdi>{other.who}</bdi> #{other.reference}
            </small>
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="quiet">{t('picker.none')}</p>}
    </Dialog>
  );
}
