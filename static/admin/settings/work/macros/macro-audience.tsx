import { choices } from '../../../filters/choices.ts';
import { visibilities } from '../../../filters/view-draft.ts';
import { t } from '../../../i18n/i18n.ts';
import { may } from '../../../state/session.ts';
import { SelectField } from '../../parts/fields.tsx';
import type { Form } from '../../parts/form.ts';
import { FormPart } from '../../parts/form-part.tsx';
import type { MacroValues } from './macro-values.ts';

const choicesOf = (noun: 'team' | 'business') =>
  choices(noun).map(({ value, text }) => ({ value: String(value), text }));

/** Whose it is: one's own, a team's, or everybody's; of one business, or of all. */
export function MacroAudience({ form }: { form: Form<MacroValues> }) {
  const { visibility } = form.values.value;
  const offered = visibilities.filter(
    (one) => one === 'private' || one === visibility || may('macros:manage'),
  );
  const businesses = choicesOf('business');
  return (
    <FormPart>
      <SelectField
        form={form}
        name="visibility"
        label={t('filters.audience')}
        choices={offered.map((value) => ({ value, text: t(`filters.audience.${value}`) }))}
      />
      {visibility === 'team' && (
        <SelectField
          form={form}
          name="team_id"
          label={t('filters.field.team')}
          choices={choicesOf('team')}
          none={t('filters.choose')}
          isNumber
        />
      )}
      {businesses.length > 1 && (
        <SelectField
          form={form}
          name="business_id"
          label={t('filters.field.business')}
          hint={t('macros.business.hint')}
          choices={businesses}
          none={t('macros.everyBusiness')}
          isNumber
        />
      )}
    </FormPart>
  );
}
