import { Lock } from 'lucide';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, shortly } from '../i18n/times.ts';
import { pathTo } from '../state/place.ts';
import { colleague, statuses } from '../state/vocabulary.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { statusName } from '../ui/status-name.ts';
import { Marked } from './marked.tsx';
import type { Hit } from './results.ts';

export const HitLine = ({ hit: { conversation, message, contact } }: { hit: Hit }) => {
  if (contact) return <ContactHit contact={contact} />;
  return conversation && <ConversationHit conversation={conversation} message={message} />;
};

type Conversation = NonNullable<Hit['conversation']>;
type Message = Hit['message'];

const ConversationHit = ({ conversation, message }: { conversation: Conversation; message: Message }) => (
  <a class="hit" href={pathToHit(conversation, message)}>
    <Avatar person={personOf(conversation.contact)} />
    <span class="hit-subject">
      <bdi>{conversation.subject ? <Marked html={conversation.subject_html} /> : t('inbox.noSubject')}</bdi>
    </span>
    <When at={message?.created_at ?? conversation.last_message_at ?? conversation.created_at} />
    <span class="hit-facts quiet">
      <bdi>{nameOf(conversation)}</bdi> · #{String(conversation.reference)}
      <StatusOf id={conversation.status_id} />
    </span>
    {message && (
      <span class="hit-text" dir="auto">
        {message.private && <Icon node={Lock} />}
        <span class="quiet">{senderOf(message, conversation)}: </span>
        <Marked html={message.snippet_html} />
      </span>
    )}
  </a>
);

function personOf({ id, name }: Conversation['contact']) {
  const [first_name = '', ...others] = name.split(' ');
  return { id, first_name, last_name: others.at(-1) ?? '' };
}

/** The conversation, at what was found in it. */
const pathToHit = ({ id }: Conversation, message: Message) =>
  pathTo(['inbox', 'all', id], message ? { message: String(message.id) } : {});

function StatusOf({ id }: { id: number }) {
  const status = statuses.value.find((one) => one.id === id);
  return status && <span class="tag">{statusName(status.name)}</span>;
}

const nameOf = ({ contact }: Pick<Conversation, 'contact'>) => contact.name || t('inbox.nobody');

function senderOf({ sender }: NonNullable<Message>, { contact }: Conversation) {
  if (sender.kind === 'contact') return nameOf({ contact });
  const known = sender.kind === 'agent' && sender.id !== null ? colleague(sender.id) : undefined;
  return known ? fullName(known) : t('search.us');
}

const ContactHit = ({ contact }: { contact: NonNullable<Hit['contact']> }) => (
  <a class="hit" href={pathTo(['contacts', contact.id])}>
    <Avatar person={contact} />
    <span class="hit-subject">
      <bdi>{fullName(contact) || contact.email || contact.phone}</bdi>
    </span>
    {contact.last_active_at && <When at={contact.last_active_at} />}
    <span class="hit-facts quiet">
      <bdi>{[contact.email, contact.phone].filter(Boolean).join(' · ')}</bdi>
    </span>
  </a>
);

const When = ({ at }: { at: string }) => (
  <time class="hit-when" dateTime={at} title={dayAndTime(at)}>
    {shortly(at)}
  </time>
);
