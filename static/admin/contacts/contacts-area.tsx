import { UsersRound } from 'lucide';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { place } from '../state/place.ts';
import { may } from '../state/session.ts';
import { Empty } from '../ui/empty.tsx';
import { AreaWindows } from './area-windows.tsx';
import { ContactPage } from './contact-page.tsx';
import { ContactsPane } from './contacts-pane.tsx';
import { close } from './opened.ts';

export const contactHere = () => Number(place.value.list) || null;

/** Everybody who ever wrote, and the page of the one that is open; a narrow screen shows one of the two. */
export function ContactsArea() {
  const open = contactHere();
  const maySeeAll = may('contacts:read_all');
  useEffect(() => close, [open]);
  return (
    <div class="contacts" data-open={open !== null || !maySeeAll} data-alone={!maySeeAll}>
      {maySeeAll && <ContactsPane open={open} />}
      {open === null ? (
        <Empty icon={UsersRound} text={t(maySeeAll ? 'contacts.choose' : 'contacts.onlyTheirs')} />
      ) : (
        <ContactPage key={open} id={open} />
      )}
      <AreaWindows />
    </div>
  );
}
