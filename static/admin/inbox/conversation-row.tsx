import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, shortly } from '../i18n/times.ts';
import { conversation } from '../state/conversations.ts';
import { pathTo } from '../state/place.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { rowId } from '../ui/virtual-list.tsx';
import { openHere } from './inbox.tsx';

type Props = { index: number; id: number | undefined; folder: string };

export function ConversationRow({ index, id, folder }: Props) {
  const shown = id === undefined ? null : conversation(id).value;
  if (!shown) return <div class="row waiting" />;
  return (
    <a
      id={rowId(index)}
      role="option"
      aria-selected={openHere() === id}
      tabIndex={-1}
      class={`row ${shown.unread ? 'unread' : ''}`}
      href={pathTo(['inbox', folder, shown.id])}
    >
      <Summary shown={shown} />
    </a>
  );
}

const Summary = ({ shown }: { shown: Conversation }) => (
  <>
    <Avatar person={shown.contact} />
    <span class="row-who" dir="auto">
      {fullName(shown.contact) || shown.contact.email || shown.contact.phone}
    </span>
    <When at={shown.last_message?.at ?? shown.created_at} />
    <span class="row-subject" dir="auto">
      {shown.subject || t('inbox.noSubject')}
    </span>
    <span class="row-text" dir="auto">
      {shown.last_message?.text ?? t('inbox.noMessage')}
    </span>
    {shown.unread ? (
      <span class="count">
        <span aria-hidden="true">{shown.unread}</span>
        <span class="visually-hidden">{t('inbox.unread', { count: shown.unread })}</span>
      </span>
    ) : null}
  </>
);

const When = ({ at }: { at: string }) => (
  <time class="row-when" dateTime={at} title={dayAndTime(at)}>
    {shortly(at)}
  </time>
);
