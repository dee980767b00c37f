import { call } from '../api/call.ts';
import type { Contact } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { go } from '../state/place.ts';
import { EraseQuestion } from '../ui/erase-question.tsx';
import { say } from '../ui/toast.tsx';
import { shownName } from './names.ts';
import { close } from './opened.ts';

export const EraseDialog = ({ contact }: { contact: Contact }) => (
  <EraseQuestion
    title={t('contacts.eraseTitle', { name: shownName(contact) })}
    text={t('contacts.eraseWarning')}
    erase={() => erase(contact)}
    close={close}
  />
);

async function erase(contact: Contact) {
  await call('DELETE /contacts/{id}', { params: { id: contact.id }, query: { permanently: true } });
  go(['contacts'], { replace: true });
  say(t('contacts.erased', { name: shownName(contact) }));
}
