import { useMemo } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { Settings } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { styles } from '../../../summary/summarising.ts';
import { ChooseMany } from '../../parts/choose-many.tsx';
import { EditForm } from '../../parts/edit-form.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { type Form, form } from '../../parts/form.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { Budgets } from './budgets.tsx';
import { RedactionTrial } from './redaction-trial.tsx';

type Values = Pick<Settings, 'summaries' | 'summary_style' | 'ai_redaction' | 'ai_budgets'>;
const occasions = ['off', 'on_resolve', 'always'] as const;
export const redactable = ['email', 'phone', 'card'] as const;

export function UnderstandingPage() {
  const reading = useReading(() => call('GET /settings'), []);
  return <Loaded reading={reading}>{(settings) => <UnderstandingForm settings={settings} />}</Loaded>;
}

function UnderstandingForm({ settings }: { settings: Settings }) {
  const { summaries, summary_style, ai_redaction, ai_budgets } = settings;
  const filled = useMemo(
    () => form<Values>({ summaries, summary_style, ai_redaction, ai_budgets }),
    [settings],
  );
  return (
    <EditForm form={filled} save={() => call('PATCH /settings', { body: filled.changes() })}>
      <SummarySettings form={filled} />
      <FormPart title={t('understanding.redaction')} hint={t('understanding.redaction.hint')}>
        <ChooseMany
          label={t('understanding.redact')}
          options={redactable.map((value) => ({ value, text: t(`understanding.redact.${value}`) }))}
          chosen={filled.values.value.ai_redaction}
          choose={(chosen) =>
            filled.set({ ai_redaction: redactable.filter((kind) => chosen.includes(kind)) })
          }
          faults={filled.faultsOf('ai_redaction')}
        />
        <RedactionTrial kinds={filled.values.value.ai_redaction} />
      </FormPart>
      <Budgets
        budgets={filled.values.value.ai_budgets}
        change={(ai_budgets) => filled.set({ ai_budgets })}
        faults={filled.faultsOf('ai_budgets')}
      />
    </EditForm>
  );
}

const SummarySettings = ({ form: filled }: { form: Form<Values> }) => (
  <FormPart title={t('understanding.summaries')} hint={t('understanding.summaries.hint')}>
    <SelectField
      form={filled}
      name="summaries"
      label={t('understanding.which')}
      choices={occasions.map((value) => ({ value, text: t(`understanding.which.${value}`) }))}
    />
    <SelectField
      form={filled}
      name="summary_style"
      label={t('understanding.style')}
      choices={styles.map((value) => ({ value, text: t(`summary.style.${value}`) }))}
    />
  </FormPart>
);
