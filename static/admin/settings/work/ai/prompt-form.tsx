import { useMemo } from 'preact/hooks';
import { call } from '../../../api/call.ts';
import type { Prompt } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { go } from '../../../state/place.ts';
import { DeleteButton } from '../../parts/delete-button.tsx';
import { EditForm } from '../../parts/edit-form.tsx';
import { EntryHead } from '../../parts/entry-head.tsx';
import { TextField } from '../../parts/fields.tsx';
import { form } from '../../parts/form.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { unchanged } from '../../parts/versions.ts';
import { PromptTrial } from './prompt-trial.tsx';
import { PromptVersions } from './prompt-versions.tsx';
import { PAGE } from './prompts-page.tsx';

type Values = { key: string; title: string; body: string };
type Props = { prompt?: Prompt; reload: () => Promise<void> };

export function PromptForm({ prompt, reload }: Props) {
  const filled = useMemo(
    () => form({ key: prompt?.key ?? '', title: prompt?.title ?? '', body: prompt?.body ?? '' }),
    [],
  );
  async function save(values: Values) {
    if (!prompt) return call('POST /ai/prompts', { body: values });
    const { title, body } = filled.changes();
    const change = { ...(title !== undefined && { title }), ...(body !== undefined && { body }) };
    return call('PATCH /ai/prompts/{id}', {
      params: { id: prompt.id },
      body: change,
      headers: unchanged(prompt),
    });
  }
  return (
    <>
      <EntryHead page={PAGE} pageTitle="settings.prompts" title={prompt?.title ?? t('prompts.add')}>
        {prompt && !prompt.builtin && (
          <DeleteButton
            name={prompt.title}
            consequence={t('prompts.deleted')}
            remove={() => call('DELETE /ai/prompts/{id}', { params: { id: prompt.id } })}
            page={PAGE}
          />
        )}
      </EntryHead>
      <EditForm
        form={filled}
        save={save}
        onSaved={() => go(['settings', PAGE])}
        onStale={reload}
        isNew={!prompt}
      >
        <FormPart hint={prompt?.builtin ? t('prompts.builtin') : undefined}>
          {!prompt && (
            <TextField
              form={filled}
              name="key"
              label={t('prompts.key')}
              hint={t('prompts.key.hint')}
              required
              isCode
            />
          )}
          <TextField form={filled} name="title" label={t('prompts.title')} required maxLength={200} />
          <TextField
            form={filled}
            name="body"
            label={t('prompts.body')}
            hint={t(prompt?.works_on === 'conversation' ? 'prompts.conversationHint' : 'prompts.body.hint')}
            required
            lines={10}
          />
        </FormPart>
      </EditForm>
      {prompt && <PromptTrial prompt={prompt} isChanged={filled.isDirty.value} />}
      {prompt && (
        <PromptVersions
          id={prompt.id}
          now={prompt.version}
          restore={({ title, body }) => filled.set({ title, body })}
        />
      )}
    </>
  );
}
