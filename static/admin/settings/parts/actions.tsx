import type { ComponentChildren } from 'preact';

/** What can be done with something beside changing it: below its form, each with what it means. */
export const Actions = ({ children }: { children: ComponentChildren }) => (
  <section class="form-part deeds">{children}</section>
);

type Props = { title: string; text: string; children: ComponentChildren };
export const Action = ({ title, text, children }: Props) => (
  <div class="deed">
    <div>
      <strong>{title}</strong>
      <p class="quiet">{text}</p>
    </div>
    {children}
  </div>
);
