import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Choice } from './matching.ts';
import { Picker } from './picker.tsx';

export type { Choice };

type Trigger = { 'aria-haspopup': 'listbox'; 'aria-expanded': boolean; onClick: () => void };
type Props = {
  /** What is chosen here. */
  label: string;
  /** Asked for when it opens, where making them takes a while. */
  choices: readonly Choice[] | (() => readonly Choice[]);
  chosen: readonly string[];
  /** Told which was picked; of several that may hold, whether it holds now is for the caller to turn around. */
  choose: (value: string) => void;
  /** Several may hold: it stays open until one leaves it. */
  isMulti?: boolean;
  /** What is not among them can be made of the words that were typed. */
  create?: (text: string) => void;
  /** Or are taken as they are, because no list has all that there may be. */
  accept?: (text: string) => void;
  /** What has to be known about all of them. */
  note?: string;
  /** For those that a command opens as well. */
  isOpen?: Signal<boolean>;
  trigger: (wiring: Trigger) => ComponentChildren;
};

/** A button with a list of choices that typing narrows: arrows move in it, Enter picks, Escape leads back. */
export function Combobox({ isOpen: given, trigger, choices, ...picking }: Props) {
  const own = useSignal(false);
  const isOpen = given ?? own;
  const anchor = useRef<HTMLSpanElement>(null);
  const wiring: Trigger = {
    'aria-haspopup': 'listbox',
    'aria-expanded': isOpen.value,
    onClick: () => (isOpen.value = !isOpen.value),
  };
  return (
    <span class="menu-anchor" ref={anchor}>
      {trigger(wiring)}
      {isOpen.value && (
        <Picker
          {...picking}
          choices={typeof choices === 'function' ? choices() : choices}
          anchor={anchor}
          close={() => (isOpen.value = false)}
        />
      )}
    </span>
  );
}
