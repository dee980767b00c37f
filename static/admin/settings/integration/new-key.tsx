import { useMemo } from 'preact/hooks';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { go } from '../../state/place.ts';
import { may, myId } from '../../state/session.ts';
import { businesses, colleagues } from '../../state/vocabulary.ts';
import { fullName } from '../../ui/avatar.tsx';
import { businessName } from '../../ui/business-name.ts';
import { ChooseMany } from '../parts/choose-many.tsx';
import { EditForm } from '../parts/edit-form.tsx';
import { EntryHead } from '../parts/entry-head.tsx';
import { SelectField, TextField } from '../parts/fields.tsx';
import { type Form, form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { showOnce } from '../parts/secret-once.tsx';
import { expiryOf } from './expiry.ts';
import { lasting } from './lasting.ts';
import { scopeOptions } from './scopes.ts';

type Values = {
  name: string;
  lasts: string;
  agent_id: string | null;
  business: string | null;
  scopes: string[];
};

export function NewKey() {
  const filled = useMemo(
    () => form<Values>({ name: '', lasts: '', agent_id: String(myId.peek()), business: null, scopes: [] }),
    [],
  );
  return (
    <>
      <EntryHead page="keys" pageTitle="settings.keys" title={t('keys.add')} />
      <EditForm
        form={filled}
        save={async (values) => reveal(await call('POST /keys', { body: bodyOf(values) }))}
        onSaved={() => go(['settings', 'keys'])}
        action={t('keys.add')}
        saidWhenSaved={t('keys.made')}
        isNew
      >
        <KeyFields form={filled} />
      </EditForm>
    </>
  );
}

const bodyOf = ({ name, lasts, agent_id, business, scopes }: Values) => ({
  name,
  scopes,
  expires_at: expiryOf(lasts),
  ...(agent_id && agent_id !== String(myId.peek()) && { agent_id }),
  ...(business && { business }),
});

const reveal = ({ name, token, key, secret }: Answer<'POST /keys'>) =>
  showOnce({
    title: t('keys.made.title', { name }),
    hint: t('keys.made.hint'),
    values: [
      { label: t('keys.token'), value: token },
      { label: t('keys.key'), value: key },
      { label: t('keys.secret'), value: secret },
    ],
  });

function KeyFields({ form: filled }: { form: Form<Values> }) {
  return (
    <>
      <FormPart>
        <TextField
          form={filled}
          name="name"
          label={t('settings.name')}
          hint={t('keys.name.hint')}
          required
          maxLength={200}
        />
        <SelectField
          form={filled}
          name="lasts"
          label={t('keys.expires')}
          hint={t('keys.expires.hint')}
          choices={lasting()}
          none={t('settings.never')}
        />
        {may('keys:manage') && <OwnerField form={filled} />}
        {businesses.value.length > 1 && (
          <SelectField
            form={filled}
            name="business"
            label={t('keys.business')}
            hint={t('keys.business.hint')}
            choices={businesses.value.map(({ slug, name }) => ({ value: slug, text: businessName(name) }))}
            none={t('keys.business.all')}
          />
        )}
      </FormPart>
      <ScopesField form={filled} />
    </>
  );
}

function OwnerField({ form: filled }: { form: Form<Values> }) {
  return (
    <SelectField
      form={filled}
      name="agent_id"
      label={t('keys.owner')}
      hint={t('keys.owner.hint')}
      choices={colleagues.value.map((one) => ({ value: String(one.id), text: fullName(one) }))}
    />
  );
}

const ScopesField = ({ form: filled }: { form: Form<Values> }) => (
  <FormPart>
    <ChooseMany
      label={t('keys.scopes')}
      hint={t('keys.scopes.hint')}
      options={scopeOptions()}
      chosen={filled.values.value.scopes}
      choose={(scopes) => filled.set({ scopes })}
      faults={filled.faultsOf('scopes')}
    />
  </FormPart>
);
