import { useId, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { useOnceSettled } from './once-settled.ts';
import { complain } from './toast.tsx';
import { useEnter } from './use-enter.ts';

/** What is shown of something that was found: what it is called, and what else tells it apart. */
type Line = { key: string | number; title: string; about: string };
type Props<Thing> = {
  label: string;
  /** What the listed are. */
  listLabel: string;
  find: (typed: string, signal: AbortSignal) => Promise<readonly Thing[]>;
  line: (thing: Thing) => Line;
  pick: (thing: Thing) => void;
};
const SOON_MS = 150;

/** A field that looks while somebody types, and before: arrows move among what was found, Enter picks. */
export function Finder<Thing>({ label, listLabel, find, line, pick }: Props<Thing>) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { found, isFresh } = useFound(find, typed);
  const enter = useEnter(isFresh, () => found[at] !== undefined && pick(found[at]));

  function steer(event: KeyboardEvent) {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined) setAt((to + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter' && !event.isComposing) enter.press();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found[at] && `${id}-${at}`}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        autofocus
        dir="auto"
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
          enter.forget();
        }}
        onKeyDown={steer}
      />
      <div role="listbox" id={id} class="found" aria-label={listLabel}>
        {found.map(line).map(({ key, title, about }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, and picks with Enter
          // biome-ignore lint/a11y/useFocusableInteractive: the field above names the active one
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            class={`menu-item ${index === at ? 'active' : ''}`}
            aria-selected={index === at}
            onClick={() => pick(found[index] as Thing)}
          >
            <span dir="auto">{title}</span>
            <small class="quiet" dir="auto">
              {about}
            </small>
          </div>
        ))}
      </div>
      {isFresh && found.length === 0 && <p class="quiet">{t('picker.none')}</p>}
    </>
  );
}

function useFound<Thing>(find: Props<Thing>['find'], typed: string) {
  const [answer, setAnswer] = useState<{ to: string | null; found: readonly Thing[] }>({
    to: null,
    found: [],
  });
  useOnceSettled(typed, typed === '' ? 0 : SOON_MS, (signal) => {
    find(typed, signal).then(
      (found) => signal.aborted || setAnswer({ to: typed, found }),
      (error) => signal.aborted || complain(error),
    );
  });
  return { found: answer.found, isFresh: answer.to === typed };
}
