import { useMemo } from 'preact/hooks';
import { call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { EditForm } from '../parts/edit-form.tsx';
import { form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { PasswordField } from '../parts/password-field.tsx';

const empty = { current_password: '', password: '' };

export function MyPassword() {
  const filled = useMemo(() => form(empty), []);
  async function save(body: typeof empty) {
    await call('PATCH /me', { body });
    filled.restart(empty);
  }
  return (
    <EditForm
      form={filled}
      save={save}
      action={t('profile.password.change')}
      saidWhenSaved={t('profile.password.changed')}
    >
      <FormPart title={t('agents.password')} hint={t('profile.password.hint')}>
        <PasswordField
          form={filled}
          name="current_password"
          label={t('profile.password.current')}
          autocomplete="current-password"
          required
        />
        <PasswordField
          form={filled}
          name="password"
          label={t('profile.password.new')}
          hint={t('agents.password.length')}
          autocomplete="new-password"
          required
        />
      </FormPart>
    </EditForm>
  );
}
