import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };
type Props = {
  label: string;
  hint?: ComponentChildren;
  faults?: string[];
  children: (wiring: Wiring) => ComponentChildren;
};

/** An input with its name, what it is for and what is wrong with it, tied together for screen readers. */
export function Field({ label, hint, faults = [], children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, faults.length > 0 && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(faults.length > 0 && { 'aria-invalid': true }),
      })}
      {hint && (
        <div id={`${id}-hint`} class="quiet">
          {hint}
        </div>
      )}
      {faults.length > 0 && (
        <p id={`${id}-fault`} class="fault" dir="auto">
          {faults.join(' ')}
        </p>
      )}
    </div>
  );
}
