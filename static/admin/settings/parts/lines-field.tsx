import { useSignal } from '@preact/signals';
import { Field } from '../../ui/field.tsx';
import type { Form, NameOf } from './form.ts';

type Props<V extends object> = {
  form: Form<V>;
  name: NameOf<V, string[]>;
  label: string;
  hint?: string;
  lines: number;
};

/** A list of phrases, one on each line. */
export function LinesField<V extends object>({ form, name, label, hint, lines }: Props<V>) {
  const known = form.values.value[name];
  const written = Array.isArray(known) ? known.join('\n') : '';
  const typed = useSignal(written);
  // While somebody types, their empty lines stay; what was reset elsewhere is shown.
  const shown = parsed(typed.value).join('\n') === written ? typed.value : written;
  return (
    <Field label={label} hint={hint} faults={form.faultsOf(name)}>
      {(wiring) => (
        <textarea
          {...wiring}
          dir="auto"
          rows={lines}
          value={shown}
          onInput={({ currentTarget: { value } }) => {
            typed.value = value;
            // The cast: NameOf has made sure that a list of texts belongs to this name.
            form.set({ [name]: parsed(value) } as Partial<V>);
          }}
        />
      )}
    </Field>
  );
}

const parsed = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
