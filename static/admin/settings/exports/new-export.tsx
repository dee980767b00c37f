import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { begunIn, EXPORTS } from '../../exporting/address.ts';
import { t } from '../../i18n/i18n.ts';
import { go, place } from '../../state/place.ts';
import { may } from '../../state/session.ts';
import { EditForm } from '../parts/edit-form.tsx';
import { EntryHead } from '../parts/entry-head.tsx';
import { SwitchField } from '../parts/fields.tsx';
import { type Form, form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { type Draft, draftOf, wanted } from './draft.ts';
import { FormatChoice } from './format-choice.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { ScopePreview } from './scope-preview.tsx';

type Props = { form: Form<Draft> };

/** Asks for an export: as what, of which conversations, with what in it, and how much that will be. */
export function NewExportForm() {
  const filled = useMemo(() => form(draftOf(begunIn(place.peek().query))), []);
  return (
    <>
      <EntryHead page={EXPORTS} pageTitle="settings.exports" title={t('exports.new')} />
      <EditForm
        form={filled}
        save={(draft) => call('POST /exports', { body: wanted(draft) })}
        onSaved={() => void go(['settings', EXPORTS])}
        action={t('exports.make')}
        saidWhenSaved={t('exports.begun')}
        isNew
        aside={<ScopePreview draft={filled.values.value} />}
      >
        <FormatChoice form={filled} />
        <ScopeFields form={filled} />
        <Contents form={filled} />
      </EditForm>
    </>
  );
}

const Contents = ({ form: filled }: Props) => (
  <FormPart title={t('exports.contents')}>
    {may('messages:read') ? (
      <>
        <SwitchField
          form={filled}
          name="attachments"
          label={t('exports.attachments')}
          hint={t(isMail(filled.values.value) ? 'exports.attachments.mail' : 'exports.attachments.hint')}
        />
        <SwitchField form={filled} name="notes" label={t('exports.notes')} hint={t('exports.notes.hint')} />
      </>
    ) : (
      <p class="quiet">{t('exports.noMessages')}</p>
    )}
  </FormPart>
);

const isMail = ({ format }: Draft) => format === 'eml' || format === 'mbox';
