import { useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { complain } from './toast.tsx';

type Props = { title: string; text: string; erase: () => Promise<unknown>; close: () => void };

/** Asked before what nobody can bring back: it has to be said twice, and stays until it is done. */
export function EraseQuestion({ title, text, erase, close }: Props) {
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  async function go() {
    setBusy(true);
    try {
      await erase();
      close();
    } catch (error) {
      complain(error);
      setBusy(false);
    }
  }
  return (
    <Dialog title={title} onClose={close}>
      <p dir="auto">{text}</p>
      <label class="checked">
        <input
          type="checkbox"
          checked={isSure}
          onChange={({ currentTarget }) => setSure(currentTarget.checked)}
        />
        {t('everywhere.eraseSure')}
      </label>
      <footer class="dialog-actions">
        <Button onClick={close}>{t('everywhere.cancel')}</Button>
        <Button look="danger" disabled={!isSure || isBusy} onClick={() => void go()}>
          {t('everywhere.erase')}
        </Button>
      </footer>
    </Dialog>
  );
}
