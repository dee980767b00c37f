import type { ContactImportPreview } from '../../api/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { BusinessSelect } from '../business-select.tsx';
import { close } from '../opened.ts';
import { ColumnChoices } from './column-choices.tsx';
import type { Importing } from './importing.ts';
import { PreviewRows } from './preview-rows.tsx';

type Props = { state: Importing; preview: ContactImportPreview };

/** What would become of the file, before anything is stored. */
export const Preview = ({ state, preview }: Props) => (
  <>
    <p class="quiet">
      <bdi>{state.file.value?.name}</bdi> · {preview.encoding.toUpperCase()} ·{' '}
      {t('contacts.importRows', { count: preview.total })}
    </p>
    <BusinessSelect chosen={state.business.value} choose={(slug) => void state.giveTo(slug)} />
    <ColumnChoices state={state} headings={preview.headings} />
    <label class="checked">
      <input
        type="checkbox"
        checked={state.updates.value}
        onChange={({ currentTarget }) => {
          state.updates.value = currentTarget.checked;
          void state.rehearse();
        }}
      />
      {t('contacts.importUpdates')}
    </label>
    <ul class="import-counts" aria-live="polite">
      <li>{t('contacts.importAdded', { count: preview.added })}</li>
      <li>{t('contacts.importUpdated', { count: preview.updated })}</li>
      <li>{t('contacts.importUnchanged', { count: preview.unchanged })}</li>
      <li data-is-bad={preview.refused > 0}>{t('contacts.importRefused', { count: preview.refused })}</li>
    </ul>
    <PreviewRows preview={preview} />
    <footer class="dialog-actions">
      <Button onClick={close}>{t('everywhere.cancel')}</Button>
      <Button
        look="primary"
        disabled={state.isBusy.value || preview.added + preview.updated === 0}
        onClick={() => void state.take()}
      >
        {t('contacts.importNow', { count: preview.added + preview.updated })}
      </Button>
    </footer>
  </>
);
