import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { me, recogniseMe } from '../../state/session.ts';
import { EditForm } from '../parts/edit-form.tsx';
import { TextField } from '../parts/fields.tsx';
import { form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';

export function NameForm() {
  const { first_name = '', last_name = '', email = '' } = me.peek()?.agent ?? {};
  const filled = useMemo(() => form({ first_name, last_name }), []);
  async function save() {
    await call('PATCH /me', { body: filled.changes() });
    await recogniseMe();
  }
  return (
    <EditForm form={filled} save={save}>
      <FormPart title={t('profile.me')}>
        <TextField
          form={filled}
          name="first_name"
          label={t('profile.firstName')}
          required
          maxLength={140}
          autocomplete="given-name"
        />
        <TextField
          form={filled}
          name="last_name"
          label={t('profile.lastName')}
          maxLength={140}
          autocomplete="family-name"
        />
        <p class="quiet">{t('profile.email', { email })}</p>
      </FormPart>
    </EditForm>
  );
}
