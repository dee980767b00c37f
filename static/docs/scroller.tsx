import type { ComponentChildren } from 'preact';

type Props = { class: string; label?: string; children: ComponentChildren };

/** Something wider or higher than its place; the keyboard can reach and scroll it. */
export const Scroller = ({ class: className, label, children }: Props) => (
  <section
    class={className}
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    tabIndex={0}
  >
    {children}
  </section>
);
