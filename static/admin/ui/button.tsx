import type { IconNode } from 'lucide';
import type { ComponentProps } from 'preact';
import { Icon } from './icon.tsx';

type Look = 'plain' | 'primary' | 'danger' | 'quiet';
type Props = Omit<ComponentProps<'button'>, 'icon'> & { look?: Look; icon?: IconNode; shortcut?: string };

export const Button = ({ look = 'plain', icon, shortcut, children, class: className, ...rest }: Props) => (
  <button type="button" class={`button ${look} ${className ?? ''}`} {...pressable(rest)}>
    {icon && <Icon node={icon} />}
    {children}
    {shortcut && <kbd>{shortcut}</kbd>}
  </button>
);

type IconButtonProps = Omit<ComponentProps<'button'>, 'icon'> & {
  icon: IconNode;
  label: string;
  shortcut?: string;
};

/** A button that is only a picture: its label is read out, and shown with its shortcut when the pointer rests on it. */
export const IconButton = ({ icon, label, shortcut, class: className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    class={`icon-button ${className ?? ''}`}
    aria-label={label}
    title={shortcut ? `${label} (${shortcut})` : label}
    {...(shortcut && { 'aria-keyshortcuts': shortcut })}
    {...pressable(rest)}
  >
    <Icon node={icon} />
  </button>
);

/** What cannot be pressed for a while keeps the focus, which the browser would take from it as soon as it is disabled. */
const pressable = <P extends ComponentProps<'button'>>({ disabled, ...rest }: P) =>
  disabled ? { ...rest, 'aria-disabled': true, onClick: refuse } : rest;

function refuse(event: Event) {
  event.preventDefault();
  event.stopPropagation();
}
