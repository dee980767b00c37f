import { t } from '../i18n/i18n.ts';
import { fullName } from '../ui/avatar.tsx';

type Known = { first_name: string; last_name: string; email: string | null; phone: string | null };

/** What somebody is called: their name, or whatever else is known of them. */
export const shownName = (contact: Known) =>
  fullName(contact) || contact.email || contact.phone || t('contacts.nameless');
