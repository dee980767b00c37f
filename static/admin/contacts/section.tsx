import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = { title: string; action?: ComponentChildren; children: ComponentChildren };

export function Section({ title, action, children }: Props) {
  const id = useId();
  return (
    <section class="contact-section" aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  );
}
