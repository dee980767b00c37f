import { choiceOf } from '../../filters/choices.ts';
import { Chooser } from '../../filters/chooser.tsx';
import { labelOf } from '../../filters/labels.ts';
import { Field } from '../../ui/field.tsx';
import type { Form } from '../parts/form.ts';
import type { Draft } from './draft.ts';
import { isTyped, type ListName, listChoices } from './list-choices.ts';

type Props = { form: Form<Draft>; name: ListName };

/** Any of these; none chosen: it does not matter. */
export function ListField({ form, name }: Props) {
  const all = listChoices(name);
  const chosen = form.values.value[name].map((value) => choiceOf(all, value)?.value ?? value);
  return (
    <Field label={labelOf(name)} faults={form.faultsOf(`filters.${name}`)}>
      {(wiring) => (
        <Chooser
          label={labelOf(name)}
          all={all}
          chosen={chosen}
          choose={(values) => form.set({ [name]: values })}
          isFree={isTyped(name)}
          wiring={wiring}
        />
      )}
    </Field>
  );
}
