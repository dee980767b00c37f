import { Check } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { Choice } from './matching.ts';

export type Entry = Pick<Choice, 'text' | 'lead' | 'hint'> & {
  id: string;
  isChosen: boolean;
  run: () => void;
};
type EntryProps = { entry: Entry; isActive: boolean; point: () => void; pick: () => void };

export function PickerEntry({
  entry: { id, text, lead, hint, isChosen },
  isActive,
  point,
  pick,
}: EntryProps) {
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
