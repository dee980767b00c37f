import { useMemo } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { AiProvider, NewAiProvider } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { confirmed } from '../../../ui/confirm.tsx';
import { complain, say } from '../../../ui/toast.tsx';
import { EditForm } from '../../parts/edit-form.tsx';
import { SelectField, TextField } from '../../parts/fields.tsx';
import { form } from '../../parts/form.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { Trial } from './trial.tsx';

type Values = { provider: AiProvider['provider']; base_url: string; model: string; api_key: string };
type Props = { provider: AiProvider | null; reload: () => Promise<void> };

const providers = ['openai', 'anthropic', 'openai_compatible'] as const;

export function ProviderForm({ provider, reload }: Props) {
  const filled = useMemo(() => form(valuesOf(provider)), []);
  const { provider: kind } = filled.values.value;
  return (
    <EditForm form={filled} save={save} onSaved={() => void reload()} isNew={!provider}>
      <FormPart title={t('ai.provider')} hint={t('ai.provider.hint')}>
        <SelectField
          form={filled}
          name="provider"
          label={t('ai.kind')}
          choices={providers.map((value) => ({ value, text: t(`ai.kind.${value}`) }))}
        />
        <TextField
          form={filled}
          name="base_url"
          label={t('ai.address')}
          hint={t(kind === 'openai_compatible' ? 'ai.address.needed' : 'ai.address.hint')}
          type="url"
          isCode
        />
        <TextField form={filled} name="model" label={t('ai.model')} hint={t('ai.model.hint')} isCode />
        <TextField
          form={filled}
          name="api_key"
          label={t('ai.key')}
          hint={t(provider?.api_key ? 'ai.key.kept' : 'ai.key.hint')}
          type="password"
          autocomplete="new-password"
          isCode
        />
        {provider && <Trial isChanged={filled.isDirty.value} />}
        {provider && <Remove reload={reload} />}
      </FormPart>
    </EditForm>
  );
}

const save = ({ provider, base_url, model, api_key }: Values) => {
  // What is left empty is left out: the address and the model are known, and the key stays.
  const body: NewAiProvider = {
    provider,
    ...(base_url && { base_url }),
    ...(model && { model }),
    ...(api_key && { api_key }),
  };
  return call('PUT /ai/provider', { body });
};

const valuesOf = (provider: AiProvider | null): Values => ({
  provider: provider?.provider ?? 'openai',
  base_url: provider?.base_url ?? '',
  model: provider?.model ?? '',
  api_key: '',
});

function Remove({ reload }: { reload: () => Promise<void> }) {
  async function remove() {
    const question = {
      title: t('ai.remove.title'),
      text: t('ai.remove.text'),
      action: t('ai.remove'),
      isDangerous: true,
    };
    if (!(await confirmed(question))) return;
    try {
      await call('DELETE /ai/provider');
      say(t('ai.removed'));
      await reload();
    } catch (error) {
      complain(error);
    }
  }
  return (
    <div>
      <Button look="danger" onClick={() => void remove()}>
        {t('ai.remove')}
      </Button>
    </div>
  );
}
