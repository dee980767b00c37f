import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import type { Filter } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { Combobox } from '../ui/combobox.tsx';
import { Icon } from '../ui/icon.tsx';
import { choicesFor, fieldName, wordsFor } from './refine-choices.ts';
import { chosenIn, type FieldName, toggled, withChosen } from './refining.ts';
import { saveAsView } from './saving-view.ts';
import { showAs } from './way-here.ts';

/** By what the list is narrowed, each to be changed or taken away, and all of it to be kept as a view. */
export function RefineBar({ filter, folder }: { filter: Filter | undefined; folder: string }) {
  const chosen = chosenIn(filter);
  if (!filter) return null;
  return (
    <fieldset class="refine-bar">
      <legend class="visually-hidden">{t('refine.title')}</legend>
      {chosen.map(([field, values]) => (
        <Chip key={field} field={field} values={values} filter={filter} />
      ))}
      <button type="button" class="button-link" onClick={() => saveAsView(folder, filter)}>
        {t('refine.save')}
      </button>
      <button type="button" class="button-link" onClick={() => showAs({ filter: null })}>
        {t('refine.clear')}
      </button>
    </fieldset>
  );
}

type ChipProps = { field: FieldName; values: readonly string[]; filter: Filter };

function Chip({ field, values, filter }: ChipProps) {
  const isOpen = useSignal(false);
  const choices = choicesFor(field, values);
  const choose = (value: string) =>
    showAs({ filter: withChosen(filter, field, toggled(field, values, value)) });
  const textOf = (value: string) => choices.find((choice) => choice.value === value)?.text ?? value;
  return (
    <span class="refine-chip">
      <Combobox
        label={fieldName(field)}
        choices={choices}
        chosen={values}
        isMulti
        isOpen={isOpen}
        {...wordsFor(field, choose)}
        choose={choose}
        trigger={(wiring) => (
          <button type="button" {...wiring}>
            {fieldName(field)}: <bdi>{values.map(textOf).join(', ')}</bdi>
          </button>
        )}
      />
      <button
        type="button"
        aria-label={t('refine.remove', { name: fieldName(field) })}
        onClick={() => showAs({ filter: withChosen(filter, field, []) })}
      >
        <Icon node={X} />
      </button>
    </span>
  );
}
