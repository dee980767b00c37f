import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { folderHere } from '../inbox/inbox.tsx';
import { openIn } from '../inbox/way-here.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { complain } from '../ui/toast.tsx';
import { erase } from './acting.ts';

/** The one thing here that nobody can take back. */
export function EraseDialog({ shown, close }: { shown: Conversation; close: () => void }) {
  async function go() {
    close();
    try {
      await erase(shown.id);
      openIn(folderHere(), null);
    } catch (error) {
      complain(error);
    }
  }
  return (
    <Dialog title={t('head.erase')} onClose={close}>
      <p>{t('head.eraseAsk', { reference: shown.reference })}</p>
      <div class="dialog-actions">
        <Button onClick={close}>{t('everywhere.cancel')}</Button>
        <Button look="danger" onClick={() => void go()}>
          {t('head.eraseYes')}
        </Button>
      </div>
    </Dialog>
  );
}
