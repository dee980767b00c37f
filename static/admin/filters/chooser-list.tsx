import { Check } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import { placed } from '../ui/placing.ts';
import type { Choice } from './choices.ts';

type Props = {
  id: string;
  label: string;
  shown: readonly Choice[];
  at: number;
  chosen: readonly (string | number)[];
  anchor: HTMLElement | null;
  pick: (choice: Choice) => void;
};

/** Lies above everything, dialogs as well; the focus stays in the input that it belongs to. */
export function ChooserList({ id, label, shown, at, chosen, anchor, pick }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!list.current || !anchor) return;
    list.current.showPopover();
    list.current.style.width = `${anchor.getBoundingClientRect().width}px`;
    placed(list.current, anchor);
  }, [shown.length, chosen.length]);
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      popover="manual"
      class="menu chooser-list"
      role="listbox"
      aria-label={label}
    >
      {shown.map((choice, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input points at it, as comboboxes do
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys
        <div
          key={choice.value}
          id={`${id}-${index}`}
          role="option"
          class="menu-item"
          data-at={index === at}
          aria-selected={chosen.includes(choice.value)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(choice)}
        >
          <bdi>{choice.text}</bdi>
          {choice.hint && <span class="quiet">{choice.hint}</span>}
          {chosen.includes(choice.value) && <Icon node={Check} />}
        </div>
      ))}
    </div>
  );
}
