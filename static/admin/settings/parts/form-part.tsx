import type { ComponentChildren } from 'preact';

type Props = { title?: string; hint?: string; children: ComponentChildren };

/** Fields that belong together, under what they are about. */
export const FormPart = ({ title, hint, children }: Props) => (
  <section class="form-part">
    {title && <h2>{title}</h2>}
    {hint && <p class="quiet">{hint}</p>}
    {children}
  </section>
);
