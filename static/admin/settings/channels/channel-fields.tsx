import type { ComponentType } from 'preact';
import { t } from '../../i18n/i18n.ts';
import { Field } from '../../ui/field.tsx';
import type { Form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';

/** How a channel is connected; null takes a value away. */
export type Config = Record<string, string | null>;
type Props = { form: Form<{ config: Config }> };

function ApiFields({ form }: Props) {
  return (
    <FormPart title={t('inboxes.connection')}>
      <ConfigField
        form={form}
        name="endpoint"
        label={t('inboxes.endpoint')}
        hint={t('inboxes.endpoint.hint')}
      />
      <ConfigField form={form} name="secret" label={t('inboxes.secret')} hint={t('inboxes.secret.hint')} />
    </FormPart>
  );
}

/** What each channel has to know. One that is not here needs nothing. */
const fields: Record<string, ComponentType<Props>> = { api: ApiFields };

type ChannelProps<V extends { config: Config }> = { channel: string; form: Form<V> };

export function ChannelFields<V extends { config: Config }>({ channel, form }: ChannelProps<V>) {
  const Fields = fields[channel];
  // The cast: only the configuration is touched, whatever else is in the form.
  return Fields ? <Fields form={form as unknown as Form<{ config: Config }>} /> : null;
}

type FieldProps = Props & { name: string; label: string; hint: string };

const ConfigField = ({ form, name, label, hint }: FieldProps) => (
  <Field label={label} hint={hint} faults={form.faultsOf(`config.${name}`)}>
    {(wiring) => (
      <input
        {...wiring}
        type="text"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        value={form.values.value.config[name] ?? ''}
        onInput={({ currentTarget: { value } }) =>
          form.set({ config: { ...form.values.peek().config, [name]: value || null } })
        }
      />
    )}
  </Field>
);
