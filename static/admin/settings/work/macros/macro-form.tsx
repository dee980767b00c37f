import { useMemo } from 'preact/hooks';
import { ActionsEditor } from '../../../actions/actions-editor.tsx';
import { TemplateInput } from '../../../actions/template-input.tsx';
import { call } from '../../../api/call.ts';
import type { Macro } from '../../../api/contract.ts';
import { t } from '../../../i18n/i18n.ts';
import { go } from '../../../state/place.ts';
import { faultsIn } from '../../../ui/faults.ts';
import { Field } from '../../../ui/field.tsx';
import { DeleteButton } from '../../parts/delete-button.tsx';
import { EditForm } from '../../parts/edit-form.tsx';
import { EntryHead } from '../../parts/entry-head.tsx';
import { TextField } from '../../parts/fields.tsx';
import { type Form, form } from '../../parts/form.ts';
import { FormPart } from '../../parts/form-part.tsx';
import { MacroAudience } from './macro-audience.tsx';
import { MacroPreview } from './macro-preview.tsx';
import { type MacroValues, macroValues, saveMacro } from './macro-values.ts';
import { PAGE } from './macros-page.tsx';

type Props = { macro?: Macro; reload: () => Promise<void> };

export function MacroForm({ macro, reload }: Props) {
  const filled = useMemo(() => form(macroValues(macro)), []);
  return (
    <>
      <EntryHead page={PAGE} pageTitle="settings.macros" title={macro?.name ?? t('macros.add')}>
        {macro && (
          <DeleteButton
            name={macro.name}
            consequence={t('macros.deleted')}
            remove={() => call('DELETE /macros/{id}', { params: { id: macro.id } })}
            page={PAGE}
          />
        )}
      </EntryHead>
      <EditForm
        form={filled}
        save={() => saveMacro(filled, macro)}
        onSaved={() => go(['settings', PAGE])}
        onStale={reload}
        isNew={!macro}
      >
        <FormPart>
          <TextField form={filled} name="name" label={t('settings.name')} required maxLength={200} />
          <TextField
            form={filled}
            name="shortcut"
            label={t('macros.shortcut')}
            hint={t('macros.shortcut.hint')}
            maxLength={50}
            nullable
          />
        </FormPart>
        <TextPart form={filled} />
        <FormPart title={t('macros.actions')} hint={t('macros.actions.hint')}>
          <ActionsEditor
            actions={filled.values.value.actions}
            change={(actions) => filled.set({ actions })}
            faults={faultsIn(filled.failure.value)}
          />
        </FormPart>
        <MacroAudience form={filled} />
      </EditForm>
    </>
  );
}

function TextPart({ form: filled }: { form: Form<MacroValues> }) {
  const { content, content_type: type } = filled.values.value;
  return (
    <FormPart title={t('macros.text')} hint={t(type === 'html' ? 'macros.html.hint' : 'macros.text.hint')}>
      <Field label={t('macros.content')} faults={filled.faultsOf('content')}>
        {(wiring) => (
          <TemplateInput
            label={t('macros.content')}
            wiring={wiring}
            rows={7}
            content={content}
            isHtml={type === 'html'}
            change={(next) => filled.set({ content: next })}
          />
        )}
      </Field>
      <MacroPreview content={content} type={type} />
    </FormPart>
  );
}
