import { useState } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { Contact } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { go } from '../state/place.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { complain, say } from '../ui/toast.tsx';
import { shownName } from './names.ts';
import { close } from './opened.ts';

/** There is no way back from it, so it has to be said twice. */
export function EraseDialog({ contact }: { contact: Contact }) {
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  async function erase() {
    setBusy(true);
    try {
      await call('DELETE /contacts/{id}', { params: { id: contact.id }, query: { permanently: true } });
      close();
      go(['contacts'], { replace: true });
      say(t('contacts.erased', { name: shownName(contact) }));
    } catch (error) {
      complain(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog title={t('contacts.eraseTitle', { name: shownName(contact) })} onClose={close}>
      <p>{t('contacts.eraseWarning')}</p>
      <label class="checked">
        <input
          type="checkbox"
          checked={isSure}
          onChange={({ currentTarget }) => setSure(currentTarget.checked)}
        />
        {t('contacts.eraseSure')}
      </label>
      <footer class="dialog-actions">
        <Button onClick={close}>{t('everywhere.cancel')}</Button>
        <Button look="danger" disabled={!isSure || isBusy} onClick={() => void erase()}>
          {t('contacts.erase')}
        </Button>
      </footer>
    </Dialog>
  );
}
