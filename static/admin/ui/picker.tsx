import { Check, Plus } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Icon } from './icon.tsx';
import { type Choice, folded, matching } from './matching.ts';
import { placed } from './placing.ts';

type Props = {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  choose: (value: string) => void;
  isMulti?: boolean;
  create?: (text: string) => void;
  anchor: RefObject<HTMLElement | null>;
  close: () => void;
};
type Entry = Pick<Choice, 'text' | 'lead' | 'hint'> & { id: string; isChosen: boolean; run: () => void };

/** The list of a combobox: a field to type in, and what matches below it. */
export function Picker({ label, choices, chosen, choose, isMulti = false, create, anchor, close }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const box = useFloating(anchor, close, typed);
  const entries = entriesFor();
  const active = Math.min(at, entries.length - 1);

  function entriesFor(): Entry[] {
    const found = matching(choices, typed).map((choice) => ({
      id: `${id}-${choice.value}`,
      text: choice.text,
      lead: choice.lead,
      hint: choice.hint,
      isChosen: chosen.includes(choice.value),
      run: () => choose(choice.value),
    }));
    const text = typed.trim();
    if (!create || text === '' || choices.some((choice) => folded(choice.text) === folded(text)))
      return found;
    const lead = <Icon node={Plus} />;
    const made = { id: `${id}-new`, text: t('picker.create', { text }), lead, isChosen: false };
    return [...found, { ...made, run: () => create(text) }];
  }

  function pick(entry: Entry | undefined) {
    if (!entry) return;
    if (isMulti) setTyped('');
    else close();
    entry.run();
  }

  function steer(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined) setAt((active + move + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter') pick(entries[active]);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div ref={box} popover="manual" class="menu picker">
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries[active]?.id}
        placeholder={label}
        autocomplete="off"
        dir="auto"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={steer}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} aria-multiselectable={isMulti}>
        {entries.map((entry, index) => (
          <PickerEntry
            key={entry.id}
            entry={entry}
            isActive={index === active}
            point={() => setAt(index)}
            pick={() => pick(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && <p class="picker-none">{t('picker.none')}</p>}
    </div>
  );
}

type EntryProps = { entry: Entry; isActive: boolean; point: () => void; pick: () => void };

function PickerEntry({ entry: { id, text, lead, hint, isChosen }, isActive, point, pick }: EntryProps) {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => void (isActive && own.current?.scrollIntoView({ block: 'nearest' })), [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, and picks with Enter
    // biome-ignore lint/a11y/useFocusableInteractive: the field above names the active one
    <div
      ref={own}
      id={id}
      role="option"
      class={`menu-item ${isActive ? 'active' : ''}`}
      aria-selected={isChosen}
      onPointerMove={point}
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      {lead}
      <span dir="auto">{text}</span>
      {hint && <small class="quiet">{hint}</small>}
      {isChosen && <Icon node={Check} />}
    </div>
  );
}

/** Opens over the page beside its anchor, takes the focus, and gives it back to whoever had it. */
function useFloating(anchor: RefObject<HTMLElement | null>, close: () => void, typed: string) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.showPopover();
    box.current?.querySelector('input')?.focus();
    return () => backTo(before, anchor.current);
  }, []);
  useLayoutEffect(() => {
    if (box.current && anchor.current) placed(box.current, anchor.current);
  }, [typed]);
  useEffect(() => {
    const leave = (event: Event) =>
      event.target instanceof Node && !anchor.current?.contains(event.target) && close();
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, []);
  return box;
}

/** Whoever has taken the focus meanwhile, such as a dialog that a choice opened, keeps it. */
function backTo(before: Element | null, anchor: HTMLElement | null) {
  const isTaken = document.activeElement !== document.body && !anchor?.contains(document.activeElement);
  if (isTaken) return;
  const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
  if (isThere) before.focus();
  else anchor?.querySelector('button')?.focus();
}
