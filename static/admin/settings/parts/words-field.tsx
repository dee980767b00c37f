import { Field } from '../../ui/field.tsx';
import type { Form, NameOf } from './form.ts';
import { useListTyping } from './list-typing.ts';

type Props<V extends object> = { form: Form<V>; name: NameOf<V, string[]>; label: string; hint?: string };

/** A list of words, typed with spaces or commas between them. */
export function WordsField<V extends object>({ form, name, label, hint }: Props<V>) {
  const { shown, type } = useListTyping(form, name, { join: ' ', parse: parsed });
  return (
    <Field label={label} hint={hint} faults={form.faultsOf(name)}>
      {(wiring) => (
        <input
          {...wiring}
          dir="ltr"
          value={shown}
          onInput={({ currentTarget }) => type(currentTarget.value)}
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
