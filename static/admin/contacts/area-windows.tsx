import { call } from '../api/call.ts';
import { t } from '../i18n/i18n.ts';
import { go } from '../state/place.ts';
import { Dialog } from '../ui/dialog.tsx';
import { lazily } from '../ui/lazily.tsx';
import { ContactForm } from './contact-form.tsx';
import { close, opened } from './opened.ts';

const ImportDialog = lazily(async () => (await import('./import/import-dialog.tsx')).ImportDialog);

/** What opens over the list, whoever is open beside it. */
export function AreaWindows() {
  if (opened.value === 'import') return <ImportDialog />;
  return opened.value === 'create' ? <CreateDialog /> : null;
}

const CreateDialog = () => (
  <Dialog title={t('contacts.add')} onClose={close}>
    <ContactForm
      send={(body) => call('POST /contacts', { body })}
      done={({ id }) => {
        close();
        go(['contacts', id]);
      }}
    />
  </Dialog>
);
