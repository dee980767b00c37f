import { call } from '../api/call.ts';
import type { Contact } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { Dialog } from '../ui/dialog.tsx';
import type { ContactState } from './contact.ts';
import { ContactForm } from './contact-form.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { close, opened } from './opened.ts';

type Props = { contact: Contact; state: ContactState };

/** What opens over the page of somebody. */
export function ContactWindows({ contact, state }: Props) {
  if (opened.value === 'edit') return <EditDialog contact={contact} state={state} />;
  if (opened.value === 'merge') return <MergeDialog contact={contact} state={state} />;
  return opened.value === 'erase' ? <EraseDialog contact={contact} /> : null;
}

function EditDialog({ contact, state }: Props) {
  const { id, version } = contact;
  // What a colleague has changed meanwhile is not written over.
  const headers = { 'If-Match': `"${version}"` };
  return (
    <Dialog title={t('contacts.edit')} onClose={close}>
      <ContactForm
        known={contact}
        send={(body) => call('PATCH /contacts/{id}', { params: { id }, body, headers })}
        done={() => {
          close();
          void state.read();
        }}
      />
    </Dialog>
  );
}
