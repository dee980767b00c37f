import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { colleagues, policies } from '../../state/vocabulary.ts';
import { fullName } from '../../ui/avatar.tsx';
import { ChooseMany } from '../parts/choose-many.tsx';
import { NumberField, SelectField, TextField } from '../parts/fields.tsx';
import type { Form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { useReading } from '../parts/read.ts';
import { ZoneField } from '../parts/zone-field.tsx';
import type { Team } from './teams-page.tsx';

export type TeamValues = Omit<Team, 'id' | 'uuid' | 'version' | 'created_at' | 'updated_at'>;
type Part = { form: Form<TeamValues> };

const manners = ['manual', 'round_robin', 'balanced'] as const;

export const TeamFields = ({ form }: Part) => (
  <>
    <FormPart>
      <TextField form={form} name="name" label={t('settings.name')} required maxLength={140} />
      <TextField
        form={form}
        name="emoji"
        label={t('teams.emoji')}
        hint={t('teams.emoji.hint')}
        maxLength={50}
      />
    </FormPart>
    <FormPart title={t('teams.work')}>
      <SelectField
        form={form}
        name="assignment"
        label={t('teams.assignment')}
        hint={t(`teams.assignment.${form.values.value.assignment}.hint`)}
        choices={manners.map((value) => ({ value, text: t(`teams.assignment.${value}`) }))}
      />
      <NumberField
        form={form}
        name="capacity"
        label={t('teams.capacity')}
        hint={t('teams.capacity.hint')}
        min={0}
        max={10_000}
      />
      <TeamTime form={form} />
    </FormPart>
    <Members form={form} />
  </>
);

const asChoices = (all: readonly { id: number; name: string }[]) =>
  all.map(({ id, name }) => ({ value: String(id), text: name }));

const readHours = async () => asChoices((await call('GET /business-hours')).data);

function TeamTime({ form }: Part) {
  const hours = useReading(readHours, []).value.value ?? [];
  return (
    <>
      <SelectField
        form={form}
        name="business_hours_id"
        label={t('organisation.hours')}
        hint={t('teams.hours.hint')}
        choices={hours}
        none={t('teams.asOrganisation')}
        isNumber
      />
      <ZoneField
        form={form}
        name="timezone"
        label={t('settings.zone')}
        hint={t('teams.zone.hint')}
        nullable
      />
      <SelectField
        form={form}
        name="sla_policy_id"
        label={t('teams.sla')}
        hint={t('teams.sla.hint')}
        choices={asChoices(policies.value)}
        none={t('everywhere.none')}
        isNumber
      />
    </>
  );
}

function Members({ form }: Part) {
  return (
    <FormPart>
      <ChooseMany
        label={t('teams.members')}
        hint={t('teams.members.hint')}
        options={colleagues.value.map((one) => ({
          value: one.id,
          text: fullName(one),
          detail: one.enabled ? undefined : t('agents.disabled'),
        }))}
        chosen={form.values.value.members}
        choose={(members) => form.set({ members })}
        faults={form.faultsOf('members')}
      />
    </FormPart>
  );
}
