import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** What stands where there is nothing to show, and what can be done about it. */
export const Empty = ({
  icon,
  text,
  children,
}: {
  icon: IconNode;
  text: string;
  children?: ComponentChildren;
}) => (
  <div class="empty">
    <Icon node={icon} />
    <p>{text}</p>
    {children}
  </div>
);
