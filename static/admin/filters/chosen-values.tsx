import { t } from '../i18n/i18n.ts';
import { choiceOf } from './choices.ts';
import { Chooser } from './chooser.tsx';
import { ContactValues } from './contact-values.tsx';
import { choicesFor } from './field-choices.ts';
import type { Field } from './fields.ts';
import { type Rule, type Scalar, valuesOf } from './rules.ts';

type Props = { field: Field; rule: Rule; change: (value: readonly Scalar[]) => void };

/** Values of which there is a list: what the workplace knows of the kind, or the words that the field can hold. */
export function ChosenValues({ field, rule, change }: Props) {
  const chosen = valuesOf(rule).filter((value) => typeof value !== 'boolean');
  if (field.of === 'contact') return <ContactValues chosen={chosen} change={change} />;
  const all = choicesFor(field);
  return (
    <div class="rule-value">
      <Chooser
        label={t('filters.value')}
        all={all}
        chosen={chosen.map((value) => choiceOf(all, value)?.value ?? value)}
        choose={change}
        isFree={field.typed !== undefined}
      />
    </div>
  );
}
