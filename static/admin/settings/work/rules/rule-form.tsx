import { useMemo } from 'preact/hooks';
import { ActionsEditor } from '../../../actions/actions-editor.tsx';
import { call } from '../../../api/call.ts';
import type { Rule } from '../../../api/contract.ts';
import { FilterBuilder } from '../../../filters/filter-builder.tsx';
import { t } from '../../../i18n/i18n.ts';
import { go } from '../../../state/place.ts';
import { faultsIn } from '../../../ui/faults.ts';
import { ChooseMany } from '../../parts/choose-many.tsx';
import { DeleteButton } from '../../parts/delete-button.tsx';
import { EditForm } from '../../parts/edit-form.tsx';
import { EntryHead } from '../../parts/entry-head.tsx';
import { SwitchField, TextField } from '../../parts/fields.tsx';
import { form } from '../../parts/form.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { DryRunPart } from './dry-run.tsx';
import { RuleRuns } from './rule-runs.tsx';
import { occasions, ruleValues, saveRule } from './rule-values.ts';
import { PAGE } from './rules-page.tsx';

type Props = { rule?: Rule; reload: () => Promise<void> };

export function RuleForm({ rule, reload }: Props) {
  const filled = useMemo(() => form(ruleValues(rule)), []);
  const values = filled.values.value;
  const faults = faultsIn(filled.failure.value);
  return (
    <>
      <EntryHead page={PAGE} pageTitle="settings.rules" title={rule?.name ?? t('rules.add')}>
        {rule && (
          <DeleteButton
            name={rule.name}
            consequence={t('rules.deleted')}
            remove={() => call('DELETE /rules/{id}', { params: { id: rule.id } })}
            page={PAGE}
          />
        )}
      </EntryHead>
      <EditForm
        form={filled}
        save={() => saveRule(filled, rule)}
        onSaved={() => go(['settings', PAGE])}
        onStale={reload}
        isNew={!rule}
      >
        <FormPart>
          <TextField form={filled} name="name" label={t('settings.name')} required maxLength={200} />
          <SwitchField form={filled} name="enabled" label={t('rules.on')} />
          <SwitchField form={filled} name="is_last" label={t('rules.isLast')} hint={t('rules.isLast.hint')} />
        </FormPart>
        <FormPart title={t('rules.when')} hint={t('rules.when.hint')}>
          <ChooseMany
            label={t('rules.occasions')}
            options={occasions.map((value) => ({ value, text: t(`rules.on.${value}`) }))}
            chosen={values.occasions}
            choose={(chosen) => filled.set({ occasions: chosen })}
            faults={filled.faultsOf('occasions')}
          />
        </FormPart>
        <FormPart title={t('rules.if')}>
          <FilterBuilder
            label={t('rules.if')}
            group={values.group}
            change={(group) => filled.set({ group })}
            use="rules"
            place="conditions"
            faults={faults}
          />
        </FormPart>
        <FormPart title={t('rules.then')}>
          <ActionsEditor
            actions={values.actions}
            change={(actions) => filled.set({ actions })}
            faults={faults}
          />
        </FormPart>
        <DryRunPart values={values} />
      </EditForm>
      {rule && <RuleRuns id={rule.id} />}
    </>
  );
}
