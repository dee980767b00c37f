import { useComputed, useSignal } from '@preact/signals';
import { Check } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, shortly } from '../i18n/times.ts';
import { conversation } from '../state/conversations.ts';
import { Avatar, fullName } from '../ui/avatar.tsx';
import { ChannelIcon } from '../ui/channel-icon.tsx';
import { Icon } from '../ui/icon.tsx';
import { rowId } from '../ui/virtual-list.tsx';
import { openHere } from './inbox.tsx';
import { RowActions } from './row-actions.tsx';
import { LastWord, RowMarks, RowTags } from './row-marks.tsx';
import { selection } from './selection.ts';
import { pathHere } from './way-here.ts';

type Props = { index: number; id: number | undefined; folder: string; isActive: boolean };

export function ConversationRow({ index, id, folder, isActive }: Props) {
  // Of many rows two change when another is opened, and one when it is ticked.
  const isOpen = useComputed(() => openHere() === id);
  const isSelected = useComputed(() => id !== undefined && selection.value.has(id));
  // Most rows are only passed by: what the pointer can do is drawn when it comes.
  const isPointed = useSignal(false);
  const shown = id === undefined ? null : conversation(id).value;
  if (!shown) return <WaitingRow index={index} />;
  return (
    <a
      id={rowId(index)}
      data-id={shown.id}
      role="option"
      aria-selected={isSelected.value}
      aria-current={isOpen.value}
      tabIndex={-1}
      draggable={false}
      onPointerEnter={() => (isPointed.value = true)}
      class={`row ${shown.unread ? 'unread' : ''} ${isActive ? 'active' : ''}`}
      href={pathHere(folder, shown.id)}
    >
      <Summary shown={shown} />
      {isPointed.value && <RowActions shown={shown} />}
    </a>
  );
}

export const WaitingRow = ({ index }: { index: number }) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the active one
  <div
    id={rowId(index)}
    class="row waiting"
    role="option"
    aria-selected="false"
    aria-label={t('everywhere.loading')}
  />
);

const Summary = ({ shown }: { shown: Conversation }) => (
  <>
    <Who shown={shown} />
    <span class="row-line">
      <span class="row-who" dir="auto">
        {nameOf(shown)}
      </span>
      <Unread count={shown.unread ?? 0} />
      <ChannelIcon channel={shown.channel} />
      <When at={shown.last_message?.at ?? shown.created_at} />
    </span>
    <span class="row-line">
      <span class="row-subject" dir="auto">
        {shown.subject || t('inbox.noSubject')}
      </span>
      <RowTags shown={shown} />
    </span>
    <span class="row-line">
      <LastWord shown={shown} />
      <RowMarks shown={shown} />
    </span>
  </>
);

/** The picture turns into a box to tick when the pointer is over it, or when something is ticked. */
const Who = ({ shown: { contact } }: { shown: Conversation }) => (
  <span class="row-pick" data-act="select">
    <Avatar person={contact} url={contact.avatar_url} />
    <span class="row-tick">
      <Icon node={Check} />
    </span>
  </span>
);

const nameOf = ({ contact }: Conversation) =>
  fullName(contact) || contact.email || contact.phone || t('inbox.nobody');

const Unread = ({ count }: { count: number }) =>
  count > 0 ? (
    <span class="count">
      <span aria-hidden="true">{count}</span>
      <span class="visually-hidden">{t('inbox.unread', { count })}</span>
    </span>
  ) : null;

const When = ({ at }: { at: string }) => (
  <time class="row-when" dateTime={at} title={dayAndTime(at)}>
    {shortly(at)}
  </time>
);
