import { t } from '../../i18n/i18n.ts';
import { businesses } from '../../state/vocabulary.ts';
import { businessName } from '../../ui/business-name.ts';
import { SelectField, SwitchField, TextField } from '../parts/fields.tsx';
import type { Form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import type { Config } from './channel-fields.tsx';

export type InboxValues = { name: string; csat_enabled: boolean; config: Config };
export type NewInboxValues = InboxValues & { channel: (typeof channels)[number]; business: string };

/** The channels that can be connected here. */
const channels = ['api', 'web'] as const;

export const InboxFields = ({ form }: { form: Form<InboxValues> }) => (
  <FormPart>
    <TextField
      form={form}
      name="name"
      label={t('settings.name')}
      hint={t('inboxes.name.hint')}
      required
      maxLength={200}
    />
    <SwitchField form={form} name="csat_enabled" label={t('inboxes.csat')} hint={t('inboxes.csat.hint')} />
  </FormPart>
);

export function NewInboxFields({ form }: { form: Form<NewInboxValues> }) {
  return (
    <FormPart>
      <TextField
        form={form}
        name="name"
        label={t('settings.name')}
        hint={t('inboxes.name.hint')}
        required
        maxLength={200}
      />
      <SelectField
        form={form}
        name="channel"
        label={t('inboxes.channel')}
        hint={t(`inboxes.channel.${form.values.value.channel}.hint`)}
        choices={channels.map((value) => ({ value, text: t(`inboxes.channel.${value}`) }))}
      />
      {businesses.value.length > 1 && (
        <SelectField
          form={form}
          name="business"
          label={t('inboxes.business')}
          hint={t('inboxes.business.hint')}
          choices={businesses.value.map(({ slug, name }) => ({ value: slug, text: businessName(name) }))}
        />
      )}
      <SwitchField form={form} name="csat_enabled" label={t('inboxes.csat')} hint={t('inboxes.csat.hint')} />
    </FormPart>
  );
}
