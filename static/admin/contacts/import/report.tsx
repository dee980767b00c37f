import { Download } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { ContactImport } from '../../api/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { save } from '../export.ts';
import { close } from '../opened.ts';
import type { Importing } from './importing.ts';

type Props = { state: Importing; taken: ContactImport };

/** How far it is, and what has become of the rows. It goes on without the window. */
export function Report({ state, taken }: Props) {
  useEffect(() => {
    const ending = new AbortController();
    void state.watch(ending.signal);
    return () => ending.abort();
  }, []);
  const isRunning = taken.state === 'running';
  return (
    <>
      {isRunning && <p>{t('contacts.importGoesOn')}</p>}
      <progress max={Math.max(1, taken.total)} value={taken.done} aria-label={t('contacts.import')} />
      {taken.state === 'failed' && (
        <p class="fault" role="alert">
          {t('everywhere.failed', { reason: taken.failure ?? '' })}
        </p>
      )}
      <ul class="import-counts" role="status">
        <li>{t('contacts.importAdded', { count: taken.added })}</li>
        <li>{t('contacts.importUpdated', { count: taken.updated })}</li>
        <li>{t('contacts.importUnchanged', { count: taken.unchanged })}</li>
        <li data-is-bad={taken.refused > 0}>{t('contacts.importRefused', { count: taken.refused })}</li>
      </ul>
      {!isRunning && taken.refused > 0 && <p class="quiet">{t('contacts.importMend')}</p>}
      <footer class="dialog-actions">
        {!isRunning && taken.refused > 0 && (
          <Button icon={Download} onClick={() => save(`/api/v1/contact-imports/${taken.id}/refused.csv`)}>
            {t('contacts.refusedRows')}
          </Button>
        )}
        <Button look="primary" onClick={close}>
          {t('everywhere.close')}
        </Button>
      </footer>
    </>
  );
}
