import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { me, recogniseMe } from '../../state/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { act } from '../parts/act.ts';
import { Action } from '../parts/actions.tsx';
import { EditForm } from '../parts/edit-form.tsx';
import { form } from '../parts/form.ts';
import { FormPart } from '../parts/form-part.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { TotpEnrolment } from './totp-enrolment.tsx';

type Enrolment = Answer<'POST /me/totp'>;

/** A second thing to sign in with: a code from a phone. */
export function MyTotp() {
  const enrolment = useSignal<Enrolment | null>(null);
  const isEnding = useSignal(false);
  const isOn = me.value?.agent.totp ?? false;
  return (
    <FormPart title={t('profile.totp')}>
      <Action title={t(isOn ? 'profile.totp.isOn' : 'profile.totp.isOff')} text={t('profile.totp.hint')}>
        {isOn ? (
          <Button onClick={() => (isEnding.value = true)}>{t('settings.turnOff')}</Button>
        ) : (
          <Button
            look="primary"
            onClick={() => void act(async () => (enrolment.value = await call('POST /me/totp')))}
          >
            {t('settings.turnOn')}
          </Button>
        )}
      </Action>
      {enrolment.value && (
        <TotpEnrolment enrolment={enrolment.value} onClose={() => (enrolment.value = null)} />
      )}
      {isEnding.value && <EndTotp onClose={() => (isEnding.value = false)} />}
    </FormPart>
  );
}

const empty = { current_password: '' };

function EndTotp({ onClose }: { onClose: () => void }) {
  const filled = useMemo(() => form(empty), []);
  async function save(body: typeof empty) {
    await call('DELETE /me/totp', { body });
    await recogniseMe();
  }
  return (
    <Dialog title={t('profile.totp.end')} onClose={onClose}>
      <EditForm form={filled} save={save} onSaved={onClose} action={t('settings.turnOff')} isNew>
        <PasswordField
          form={filled}
          name="current_password"
          label={t('profile.password.current')}
          autocomplete="current-password"
          required
        />
      </EditForm>
    </Dialog>
  );
}
