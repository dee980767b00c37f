import { countries } from '../../i18n/countries.ts';
import { t } from '../../i18n/i18n.ts';
import { languages } from '../../i18n/languages.ts';
import { NumberField, SelectField, TextField } from '../parts/fields.tsx';
import type { Form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { ZoneField } from '../parts/zone-field.tsx';
import type { Hours, Settings } from './organisation-page.tsx';

type Part = { form: Form<Settings> };

export const IdentitySettings = ({ form, hours }: Part & { hours: Hours }) => (
  <FormPart title={t('organisation.identity')}>
    <TextField
      form={form}
      name="organisation_name"
      label={t('organisation.name')}
      hint={t('organisation.name.hint')}
      required
      maxLength={200}
    />
    <ZoneField form={form} name="timezone" label={t('settings.zone')} hint={t('organisation.zone.hint')} />
    <SelectField
      form={form}
      name="language"
      label={t('organisation.language')}
      hint={t('organisation.language.hint')}
      choices={Object.entries(languages).map(([value, text]) => ({ value, text }))}
    />
    <SelectField
      form={form}
      name="country"
      label={t('organisation.country')}
      hint={t('organisation.country.hint')}
      choices={countries().map(({ code, name }) => ({ value: code, text: name }))}
      none={t('everywhere.none')}
    />
    <SelectField
      form={form}
      name="business_hours_id"
      label={t('organisation.hours')}
      hint={t('organisation.hours.hint')}
      choices={hours.map(({ id, name }) => ({ value: String(id), text: name }))}
      none={t('organisation.hours.always')}
      isNumber
    />
  </FormPart>
);

export const ConversationSettings = ({ form }: Part) => (
  <FormPart title={t('organisation.conversations')}>
    <NumberField
      form={form}
      name="undo_seconds"
      label={t('organisation.undo')}
      hint={t('organisation.undo.hint')}
      min={0}
      max={120}
    />
    <NumberField
      form={form}
      name="reopen_days"
      label={t('organisation.reopen')}
      hint={t('organisation.reopen.hint')}
      min={0}
      max={36_500}
      nullable
    />
    <NumberField
      form={form}
      name="csat_pause_days"
      label={t('organisation.pause')}
      hint={t('organisation.pause.hint')}
      min={0}
      max={365}
    />
  </FormPart>
);

export const FileSettings = ({ form }: Part) => (
  <FormPart title={t('organisation.files')}>
    <NumberField form={form} name="upload_limit_mb" label={t('organisation.upload')} min={1} max={1024} />
    <WordsField
      form={form}
      name="upload_blocked_extensions"
      label={t('organisation.blocked')}
      hint={t('organisation.blocked.hint')}
    />
    <NumberField
      form={form}
      name="backups_kept"
      label={t('organisation.backups')}
      hint={t('organisation.backups.hint')}
      min={0}
      max={365}
    />
  </FormPart>
);

export const UsageSettings = ({ form }: Part) => (
  <FormPart title={t('organisation.usageLimits')} hint={t('organisation.usageLimits.hint')}>
    <TextField
      form={form}
      name="plan_name"
      label={t('organisation.plan')}
      hint={t('organisation.plan.hint')}
      required
      maxLength={100}
    />
    <NumberField
      form={form}
      name="requests_per_day"
      label={t('organisation.perDay')}
      hint={t('organisation.perDay.hint')}
      min={1}
      max={1_000_000_000}
      nullable
    />
    <NumberField
      form={form}
      name="storage_limit_mb"
      label={t('organisation.storage')}
      hint={t('organisation.storage.hint')}
      min={1}
      max={1_000_000_000}
      nullable
    />
  </FormPart>
);
