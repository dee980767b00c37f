import { Plus } from 'lucide';
import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { useFloating } from './floating.ts';
import { Icon } from './icon.tsx';
import { type Choice, folded, matching } from './matching.ts';
import { type Entry, PickerEntry } from './picker-entry.tsx';
import { useEnter } from './use-enter.ts';

type Props = {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  choose: (value: string) => void;
  isMulti?: boolean;
  create?: (text: string) => void;
  accept?: (text: string) => void;
  note?: string;
  anchor: RefObject<HTMLElement | null>;
  close: () => void;
};

/** The list of a combobox: a field to type in, and what matches below it. */
export function Picker(props: Props) {
  const { label, choices, chosen, choose, isMulti = false, create, accept, note, anchor, close } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const box = useFloating(anchor, close, typed);
  const entries = entriesFor();
  const active = Math.min(at, entries.length - 1);
  const enter = useEnter(entries.length > 0, () => pick(entries[active]));

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
    const take = create ?? accept;
    if (!take || text === '' || choices.some((choice) => folded(choice.text) === folded(text))) return found;
    const own = create
      ? { text: t('picker.create', { text }), lead: <Icon node={Plus} /> }
      : { text: t('picker.accept', { text }) };
    return [...found, { id: `${id}-new`, ...own, isChosen: false, run: () => take(text) }];
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
    else if (event.key === 'Enter') enter.press();
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
          enter.forget();
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
      {note && <p class="picker-note">{note}</p>}
      {/* Where there is nothing to choose from, it has not been read yet. */}
      {entries.length === 0 && (choices.length > 0 || accept) && (
        <p class="picker-none">{t(accept && typed.trim() === '' ? 'picker.type' : 'picker.none')}</p>
      )}
    </div>
  );
}
