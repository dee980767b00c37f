import { useSignal } from '@preact/signals';
import type { Form, NameOf } from './form.ts';

type Writing = { join: string; parse: (typed: string) => string[] };

/**
 * A list that is typed as one text. While somebody types, what stands between its entries stays; what was reset elsewhere
 * is shown.
 */
export function useListTyping<V extends object>(
  form: Form<V>,
  name: NameOf<V, string[]>,
  { join, parse }: Writing,
) {
  const known = form.values.value[name];
  const written = Array.isArray(known) ? known.join(join) : '';
  const typed = useSignal(written);
  return {
    shown: parse(typed.value).join(join) === written ? typed.value : written,
    type(value: string) {
      typed.value = value;
      // The cast: NameOf has made sure that a list of texts belongs to this name.
      form.set({ [name]: parse(value) } as Partial<V>);
    },
  };
}
