import { useState } from 'preact/hooks';
import { FilterBuilder } from '../../filters/filter-builder.tsx';
import { countRules } from '../../filters/rules.ts';
import { t } from '../../i18n/i18n.ts';
import { folders, nameOf } from '../../state/folders.ts';
import { faultsIn } from '../../ui/faults.ts';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../parts/fields.tsx';
import type { Form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { ChosenOnes } from './chosen-ones.tsx';
import { type Draft, FILTER_PLACE } from './draft.ts';
import { lists } from './list-choices.ts';
import { ListField } from './list-field.tsx';

type Props = { form: Form<Draft> };

/** Which conversations: everything that is filled in narrows them down. */
export function ScopeFields({ form }: Props) {
  const { group } = form.values.value;
  // Those that came along are in sight; afterwards it is whoever reads who opens and closes.
  const [isOpen] = useState(() => countRules(group) > 0);
  return (
    <FormPart title={t('exports.scope')} hint={t('exports.scope.hint')}>
      <ChosenOnes form={form} />
      <Days form={form} />
      {lists.map((name) => (
        <ListField key={name} form={form} name={name} />
      ))}
      <SelectField
        form={form}
        name="viewId"
        label={t('exports.view')}
        none={t('exports.noView')}
        choices={views()}
        isNumber
      />
      <details open={isOpen}>
        <summary>{t('exports.conditions')}</summary>
        <FilterBuilder
          label={t('exports.conditions')}
          group={group}
          change={(next) => form.set({ group: next })}
          place={FILTER_PLACE}
          faults={faultsIn(form.failure.value)}
        />
      </details>
    </FormPart>
  );
}

const views = () =>
  folders.value.flatMap((folder) =>
    folder.kind === 'view' && folder.id !== null ? [{ value: String(folder.id), text: nameOf(folder) }] : [],
  );

const Days = ({ form }: Props) => (
  <div class="field-row">
    <Day form={form} name="from" label={t('exports.from')} />
    <Day form={form} name="to" label={t('exports.to')} />
  </div>
);

const Day = ({ form, name, label }: Props & { name: 'from' | 'to'; label: string }) => (
  <Field label={label} faults={form.faultsOf(`filters.date_${name}`)}>
    {(wiring) => (
      <input
        {...wiring}
        type="date"
        max="9999-12-31"
        value={form.values.value[name]}
        onChange={({ currentTarget }) => form.set({ [name]: currentTarget.value })}
      />
    )}
  </Field>
);
