import { Ban, UserCheck } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { call } from '../api/call.ts';
import type { Contact, Conversation } from '../api/contract.ts';
import { acting } from '../contacts/acting.ts';
import { Attributes } from '../contacts/attributes.tsx';
import { type ContactState, contactState } from '../contacts/contact.ts';
import { Identities } from '../contacts/identities.tsx';
import { Notes } from '../contacts/notes.tsx';
import { t } from '../i18n/i18n.ts';
import { pathTo } from '../state/place.ts';
import { may } from '../state/session.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { IconButton } from '../ui/button.tsx';
import { say } from '../ui/toast.tsx';
import { ConversationLink } from './conversation-link.tsx';
import { Section } from './section.tsx';

/**
 * Who it is: what they are known by, what is known of them, and what else they have written about. What they want of us
 * now stands between.
 */
export function ContactPart({ shown, children }: { shown: Conversation; children: ComponentChildren }) {
  const state = useMemo(() => contactState(shown.contact.id), [shown.contact.id]);
  useEffect(() => state.stop, [state]);
  const contact = state.contact.value;
  return (
    <>
      <Who shown={shown} contact={contact} state={state} />
      {children}
      <Section name="contact" title={t('panel.details')}>
        <Identities state={state} />
        {contact && <Attributes contact={contact} state={state} />}
        {may('contact_notes:read') && <Notes state={state} />}
      </Section>
      <Previous state={state} id={shown.id} />
    </>
  );
}

type WhoProps = { shown: Conversation; contact: Contact | null; state: ContactState };

const Who = ({ shown: { contact: named }, contact, state }: WhoProps) => (
  <div class="panel-who">
    <Avatar person={named} url={named.avatar_url} />
    <div>
      <a href={pathTo(['contacts', named.id])} title={t('panel.openContact')}>
        <bdi>{fullName(named) || named.email || named.phone || t('inbox.nobody')}</bdi>
      </a>
      {contact?.blocked && <span class="tag bad">{t('panel.blocked')}</span>}
    </div>
    {contact && may('contacts:block') && (
      <IconButton
        icon={contact.blocked ? UserCheck : Ban}
        label={t(contact.blocked ? 'panel.unblock' : 'panel.block')}
        onClick={() => void turn(contact, state)}
      />
    )}
  </div>
);

async function turn(contact: Contact, state: ContactState) {
  const { id, blocked } = contact;
  const put = (wanted: boolean) =>
    acting(state, () => call('PUT /contacts/{id}/block', { params: { id }, body: { blocked: wanted } }));
  if (!(await put(!blocked))) return;
  const said = t(blocked ? 'panel.unblockedSaid' : 'panel.blockedSaid', { name: fullName(contact) });
  say(said, { action: { label: t('everywhere.undo'), run: () => void put(blocked) } });
}

function Previous({ state, id }: { state: ContactState; id: number }) {
  const others = state.conversations.value?.filter((other) => other.id !== id) ?? [];
  const next = state.nextConversations.value;
  if (others.length === 0) return null;
  return (
    <Section name="previous" title={t('panel.previous')} count={others.length}>
      <ul>
        {others.map((other) => (
          <ConversationLink key={other.id} shown={other} />
        ))}
      </ul>
      {next !== null && (
        <button type="button" class="button-link" onClick={() => void state.readConversations(next)}>
          {t('everywhere.more')}
        </button>
      )}
    </Section>
  );
}
