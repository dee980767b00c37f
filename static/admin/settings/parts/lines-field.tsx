import { Field } from '../../ui/field.tsx';
import type { Form, NameOf } from './form.ts';
import { useListTyping } from './list-typing.ts';

type Props<V extends object> = {
  form: Form<V>;
  name: NameOf<V, string[]>;
  label: string;
  hint?: string;
  lines: number;
};

/** A list of phrases, one on each line. */
export function LinesField<V extends object>({ form, name, label, hint, lines }: Props<V>) {
  const { shown, type } = useListTyping(form, name, { join: '\n', parse: parsed });
  return (
    <Field label={label} hint={hint} faults={form.faultsOf(name)}>
      {(wiring) => (
        <textarea
          {...wiring}
          dir="auto"
          rows={lines}
          value={shown}
          onInput={({ currentTarget }) => type(currentTarget.value)}
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
