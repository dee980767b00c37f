import { useMemo } from 'preact/hooks';
import { type Answer, call } from '../../api/call.ts';
import { t } from '../../i18n/i18n.ts';
import { recogniseMe } from '../../state/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { CopyField } from '../parts/copy-field.tsx';
import { EditForm } from '../parts/edit-form.tsx';
import { TextField } from '../parts/fields.tsx';
import { form } from '../parts/form.ts';
import { QrCode } from './qr-code.tsx';

type Props = { enrolment: Answer<'POST /me/totp'>; onClose: () => void };

/** Scanned or typed into a phone, and in force once a code proves it. */
export function TotpEnrolment({ enrolment: { uri, secret, enrolment }, onClose }: Props) {
  const filled = useMemo(() => form({ code: '' }), []);
  async function save({ code }: { code: string }) {
    await call('PUT /me/totp', { body: { enrolment, code: code.replaceAll(/\s/g, '') } });
    await recogniseMe();
  }
  return (
    <Dialog title={t('profile.totp.begin')} onClose={onClose}>
      <p>{t('profile.totp.scan')}</p>
      <QrCode text={uri} label={t('profile.totp.code.label')} />
      <CopyField label={t('profile.totp.secret')} value={secret} />
      <EditForm
        form={filled}
        save={save}
        onSaved={onClose}
        action={t('settings.turnOn')}
        saidWhenSaved={t('profile.totp.isOn')}
        isNew
      >
        <TextField
          form={filled}
          name="code"
          label={t('signIn.code')}
          hint={t('profile.totp.code.hint')}
          required
          isCode
          autocomplete="one-time-code"
          maxLength={10}
        />
      </EditForm>
    </Dialog>
  );
}
