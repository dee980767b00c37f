import { Ban } from 'lucide';
import type { Contact } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, shortly } from '../i18n/times.ts';
import { pathTo } from '../state/place.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { rowId } from '../ui/virtual-list.tsx';
import { shownName } from './names.ts';

type Props = { index: number; contact: Contact | undefined; open: number | null };

export function ContactRow({ index, contact, open }: Props) {
  if (!contact) return <div class="contact-row waiting" />;
  return (
    <a
      id={rowId(index)}
      role="option"
      aria-selected={contact.id === open}
      tabIndex={-1}
      class="contact-row"
      href={pathTo(['contacts', contact.id])}
    >
      <Avatar person={contact} url={contact.avatar_url} />
      <span class="contact-name" dir="auto">
        {shownName(contact)}
      </span>
      {contact.last_active_at && (
        <time class="row-when" dateTime={contact.last_active_at} title={dayAndTime(contact.last_active_at)}>
          {shortly(contact.last_active_at)}
        </time>
      )}
      <span class="contact-address quiet">
        <bdi>{contact.email ?? contact.phone ?? ''}</bdi>
      </span>
      {contact.blocked && (
        <span class="contact-blocked">
          <Icon node={Ban} />
          <span class="visually-hidden">{t('contacts.blocked')}</span>
        </span>
      )}
    </a>
  );
}
