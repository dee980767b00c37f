import { useMemo } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { SlaPolicy } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { go } from '../../../state/place.ts';
import { may } from '../../../state/session.ts';
import { ChooseMany } from '../../parts/choose-many.tsx';
import { DeleteButton } from '../../parts/delete-button.tsx';
import { EditForm } from '../../parts/edit-form.tsx';
import { EntryHead } from '../../parts/entry-head.tsx';
import { SwitchField, TextField } from '../../parts/fields.tsx';
import { type Form, form } from '../../parts/form.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { MinutesField } from './minutes-field.tsx';
import { metrics, PAGE } from './sla-page.tsx';
import { type PolicyValues, policyValues, savePolicy } from './sla-values.ts';
import { TeamsPart } from './teams-part.tsx';

type Props = { policy?: SlaPolicy; reload: () => Promise<void> };

export function SlaForm({ policy, reload }: Props) {
  const filled = useMemo(() => form(policyValues(policy)), []);
  return (
    <>
      <EntryHead page={PAGE} pageTitle="settings.sla" title={policy?.name ?? t('sla.add')}>
        {policy && (
          <DeleteButton
            name={policy.name}
            consequence={t('sla.deleted')}
            remove={() => call('DELETE /sla-policies/{id}', { params: { id: policy.id } })}
            page={PAGE}
          />
        )}
      </EntryHead>
      <EditForm
        form={filled}
        save={() => savePolicy(filled, policy)}
        onSaved={() => go(['settings', PAGE])}
        onStale={reload}
        isNew={!policy}
      >
        <FormPart>
          <TextField form={filled} name="name" label={t('settings.name')} required maxLength={140} />
          <TextField form={filled} name="description" label={t('sla.description')} lines={2} />
        </FormPart>
        <FormPart title={t('sla.targets')} hint={t('sla.targets.hint')}>
          {metrics.map((metric) => (
            <MinutesField
              key={metric}
              form={filled}
              name={`${metric}_minutes`}
              label={t(`sla.${metric}`)}
              hint={t(`sla.${metric}.hint`)}
            />
          ))}
          <MinutesField
            form={filled}
            name="warn_before_minutes"
            label={t('sla.warn')}
            hint={t('sla.warn.hint')}
          />
        </FormPart>
        <PausePart form={filled} />
        {may('teams:manage') && <TeamsPart policy={policy} />}
      </EditForm>
    </>
  );
}

const pauses = ['snoozed', 'waiting_on_contact'] as const;

const PausePart = ({ form: filled }: { form: Form<PolicyValues> }) => (
  <FormPart title={t('sla.clock')}>
    <ChooseMany
      label={t('sla.pauses')}
      options={pauses.map((value) => ({ value, text: t(`sla.pause.${value}`) }))}
      chosen={filled.values.value.pause_when}
      choose={(chosen) => filled.set({ pause_when: chosen })}
      faults={filled.faultsOf('pause_when')}
    />
    <SwitchField
      form={filled}
      name="restart_on_reopen"
      label={t('sla.restart')}
      hint={t('sla.restart.hint')}
    />
  </FormPart>
);
