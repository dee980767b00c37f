import { Check } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { MenuItem } from './menu-item.ts';
import { placed } from './placing.ts';

type Trigger = { 'aria-haspopup': 'menu'; 'aria-expanded': boolean; onClick: () => void };
type Props = {
  label: string;
  items: MenuItem[];
  trigger: (trigger: Trigger) => ComponentChildren;
  onClose?: () => void;
};

/** A button with a list of things to do: arrows move in it, letters jump, Escape leads back to the button. */
export function Menu({ label, items, trigger, onClose }: Props) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  function close() {
    setOpen(false);
    onClose?.();
    anchor.current?.querySelector('button')?.focus();
  }
  const wiring: Trigger = {
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    onClick: () => (isOpen ? close() : setOpen(true)),
  };
  return (
    <span class="menu-anchor" ref={anchor}>
      {trigger(wiring)}
      {isOpen && <MenuList label={label} items={items} anchor={anchor.current} close={close} />}
    </span>
  );
}

type ListProps = { label: string; items: MenuItem[]; anchor: HTMLElement | null; close: () => void };

function MenuList({ label, items, anchor, close }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!list.current?.matches(':popover-open')) list.current?.showPopover();
    if (list.current && anchor) placed(list.current, anchor);
    list.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
  }, [items[0]?.label]);
  useEffect(() => {
    const leave = (event: Event) =>
      event.target instanceof Node && !anchor?.contains(event.target) && close();
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, []);
  return (
    <div
      ref={list}
      popover="manual"
      class="menu"
      role="menu"
      aria-label={label}
      onKeyDown={(event) => steer(event, close)}
    >
      {items.map((item) => (
        <MenuEntry key={item.command ?? item.label} item={item} close={close} />
      ))}
    </div>
  );
}

const MenuEntry = ({
  item: { command, label, icon, shortcut, isChosen, isDangerous, staysOpen, run },
  close,
}: {
  item: MenuItem;
  close: () => void;
}) => (
  <button
    type="button"
    role={isChosen === undefined ? 'menuitem' : 'menuitemradio'}
    {...(isChosen !== undefined && { 'aria-checked': isChosen })}
    class={`menu-item ${isDangerous ? 'danger' : ''}`}
    tabIndex={-1}
    data-command={command}
    onClick={() => {
      if (!staysOpen) close();
      run();
    }}
  >
    {icon && <Icon node={icon} />}
    <span dir="auto">{label}</span>
    {shortcut && <kbd>{shortcut}</kbd>}
    {isChosen && <Icon node={Check} />}
  </button>
);

function steer(event: KeyboardEvent, close: () => void) {
  const list = event.currentTarget as HTMLElement;
  const entries = [...list.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const next = nextIn(event.key, at, entries);
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (next) next.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function nextIn(key: string, at: number, entries: HTMLElement[]) {
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const move = moves[key];
  if (move !== undefined) return entries.at(move % entries.length);
  if (key.length !== 1) return undefined;
  const after = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  return after.find(({ textContent }) => textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
