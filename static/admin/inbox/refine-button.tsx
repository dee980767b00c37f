import { type Signal, useSignal } from '@preact/signals';
import { ListFilter } from 'lucide';
import type { Filter } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { IconButton } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { choicesFor, fieldName, wordsFor } from './refine-choices.ts';
import { chosenIn, type FieldName, fields, toggled, withChosen } from './refining.ts';
import { showAs } from './way-here.ts';

/** Whether somebody is choosing what the list is narrowed by; null: by what at all. */
export type Refining = { isOpen: Signal<boolean>; field: Signal<FieldName | null> };
export const useRefining = (): Refining => ({ isOpen: useSignal(false), field: useSignal(null) });

export function beginRefining({ isOpen, field }: Refining) {
  field.value = null;
  isOpen.value = true;
}

/** Narrows the list: first by what, then by which. What is typed finds a value of any of them at once. */
export function RefineButton({ filter, refining }: { filter: Filter | undefined; refining: Refining }) {
  const { field, isOpen } = refining;
  const chosen = new Map(chosenIn(filter));
  const values = field.value ? (chosen.get(field.value) ?? []) : [];

  function choose(value: string) {
    if (field.value)
      return showAs({ filter: withChosen(filter, field.value, toggled(field.value, values, value)) });
    field.value = value as FieldName;
    // The list of fields closes as one is picked; that of its values opens in its place.
    isOpen.value = true;
  }

  return (
    <Combobox
      key={field.value}
      label={field.value ? fieldName(field.value) : t('refine.by')}
      choices={
        field.value
          ? choicesFor(field.value, values)
          : fields.map((each) => ({ value: each, text: fieldName(each) }))
      }
      chosen={values}
      isMulti={field.value !== null}
      isOpen={isOpen}
      choose={choose}
      {...wordsFor(field.value, choose)}
      trigger={(wiring) => (
        <IconButton
          icon={ListFilter}
          label={t('refine.title')}
          {...wiring}
          aria-pressed={chosen.size > 0}
          onClick={() => (isOpen.value ? wiring.onClick() : beginRefining(refining))}
        />
      )}
    />
  );
}
