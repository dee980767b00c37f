import { X } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { Choice } from './choices.ts';
import { ChooserList } from './chooser-list.tsx';
import { found, next } from './matching.ts';

type Value = string | number;
type Props = {
  label: string;
  all: readonly Choice[];
  chosen: readonly Value[];
  choose: (values: readonly Value[]) => void;
  /** How many at most; of one the next takes the place of the first. */
  most?: number;
  /** Takes what somebody types as well, for words that are on no list. */
  isFree?: boolean;
  onQuery?: (typed: string) => void;
  /** Of a field around it. */
  wiring?: { id?: string };
};

/** A line of what is chosen, with a list to choose more from: type to narrow it, arrows and Enter, Backspace takes back. */
export function Chooser({
  label,
  all,
  chosen,
  choose,
  most = Infinity,
  isFree = false,
  onQuery,
  wiring = {},
}: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const box = useRef<HTMLLabelElement>(null);
  const inputId = typeof wiring.id === 'string' ? wiring.id : `${id}-input`;
  const shown = at === null ? [] : found(all, typed, isFree);

  function type(text: string) {
    setTyped(text);
    setAt(0);
    onQuery?.(text);
  }
  function toggle({ value }: Choice) {
    const without = chosen.filter((other) => other !== value);
    choose(without.length < chosen.length ? without : [...(most === 1 ? [] : chosen), value].slice(0, most));
    setTyped('');
    if (most === 1) setAt(null);
  }
  function onKeyDown(event: KeyboardEvent) {
    const pick = shown[at ?? -1];
    if (event.key === 'Backspace' && typed === '' && chosen.length > 0) choose(chosen.slice(0, -1));
    else if (event.key === 'Enter' && pick) toggle(pick);
    else if (event.key === 'Escape' && at !== null) setAt(null);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setAt(next(event.key, at, shown.length));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // A click beside the chips leads into the input: by its name, or it would press the first chip's button.
    <label class="chooser" ref={box} for={inputId}>
      {chosen.map((value) => (
        <Chip
          key={value}
          text={textOf(all, value)}
          drop={() => choose(chosen.filter((other) => other !== value))}
        />
      ))}
      <input
        {...wiring}
        id={inputId}
        role="combobox"
        autocomplete="off"
        aria-label={label}
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
        placeholder={chosen.length === 0 ? t('filters.choose') : ''}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
        onFocus={() => onQuery?.('')}
        onClick={() => setAt(0)}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
      />
      {shown.length > 0 && (
        <ChooserList
          id={id}
          label={label}
          shown={shown}
          at={at ?? 0}
          chosen={chosen}
          anchor={box.current}
          pick={toggle}
        />
      )}
    </label>
  );
}

const textOf = (all: readonly Choice[], value: Value) =>
  all.find((choice) => choice.value === value)?.text ?? String(value);

const Chip = ({ text, drop }: { text: string; drop: () => void }) => (
  <span class="chosen-chip">
    <bdi>{text}</bdi>
    <button type="button" tabIndex={-1} aria-label={t('filters.drop', { name: text })} onClick={drop}>
      <Icon node={X} />
    </button>
  </span>
);
