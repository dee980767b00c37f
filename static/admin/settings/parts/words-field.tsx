import { useSignal } from '@preact/signals';
import { Field } from '../../ui/field.tsx';
import type { Form, NameOf } from './form.ts';

type Props<V extends object> = { form: Form<V>; name: NameOf<V, string[]>; label: string; hint?: string };

/** A list of words, typed with spaces or commas between them. */
export function WordsField<V extends object>({ form, name, label, hint }: Props<V>) {
  const words = form.values.value[name];
  const known = Array.isArray(words) ? words.join(' ') : '';
  const typed = useSignal(known);
  // While somebody types, their spaces stay; what was reset elsewhere is shown.
  const shown = parsed(typed.value).join(' ') === known ? typed.value : known;
  return (
    <Field label={label} hint={hint} faults={form.faultsOf(name)}>
      {(wiring) => (
        <input
          {...wiring}
          dir="ltr"
          value={shown}
          onInput={({ currentTarget: { value } }) => {
            typed.value = value;
            // The cast: NameOf has made sure that a list of words belongs to this name.
            form.set({ [name]: parsed(value) } as Partial<V>);
          }}
        />
      )}
    </Field>
  );
}

const parsed = (typed: string) =>
  typed
    .toLowerCase()
    .split(/[\s,;.]+/)
    .filter(Boolean);
