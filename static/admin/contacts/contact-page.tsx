import { UserRoundX } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import { Refusal } from '../api/refusal.ts';
import { t } from '../i18n/i18n.ts';
import { go } from '../state/place.ts';
import { may } from '../state/session.ts';
import { Empty } from '../ui/empty.tsx';
import { NotRead } from '../ui/not-read.tsx';
import { Attributes } from './attributes.tsx';
import { contactState } from './contact.ts';
import { ContactFacts } from './contact-facts.tsx';
import { ContactHead } from './contact-head.tsx';
import { ContactWindows } from './contact-windows.tsx';
import { ContactConversations } from './conversations.tsx';
import { Identities } from './identities.tsx';
import { Merges } from './merges.tsx';
import { shownName } from './names.ts';
import { Notes } from './notes.tsx';

/** All that is known of somebody, and what was said with them. */
export function ContactPage({ id }: { id: number }) {
  const state = useMemo(() => contactState(id), [id]);
  useEffect(() => state.stop, [state]);
  const contact = state.contact.value;
  const failure = state.failure.value;
  // The id of somebody who was merged into another leads to that one.
  useEffect(
    () => void (contact && contact.id !== id && go(['contacts', contact.id], { replace: true })),
    [contact],
  );
  if (failure instanceof Refusal && failure.status === 404)
    return <Empty icon={UserRoundX} text={t('contacts.gone')} />;
  if (!contact)
    return <div class="contact-page">{failure ? <NotRead error={failure} retry={state.read} /> : null}</div>;
  return (
    <article class="contact-page" aria-label={shownName(contact)}>
      <ContactHead contact={contact} state={state} />
      <div class="contact-columns">
        <div class="contact-column">
          {may('conversations:read') && <ContactConversations state={state} />}
          {may('contact_notes:read') && <Notes state={state} />}
        </div>
        <div class="contact-column">
          <ContactFacts contact={contact} />
          <Identities state={state} />
          <Attributes contact={contact} state={state} />
          <Merges state={state} />
        </div>
      </div>
      <ContactWindows contact={contact} state={state} />
    </article>
  );
}
