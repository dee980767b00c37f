import { Lock } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Message } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { clockTime, dayAndTime } from '../i18n/times.ts';
import { myId } from '../state/session.ts';
import { Icon } from '../ui/icon.tsx';
import { Attachments } from './attachments.tsx';
import { DeliveryMark } from './delivery.tsx';
import { MessageBody } from './message-body.tsx';

type Props = {
  message: Message;
  isContinued?: boolean;
  anchor?: string;
  menu?: ComponentChildren;
  children?: ComponentChildren;
};

/** One message; what can be done about it stands below. */
export const MessageView = ({ message, isContinued = false, anchor, menu, children }: Props) => (
  <article
    {...(anchor && { id: anchor, tabIndex: -1 })}
    class={`message ${message.private ? 'note' : message.kind} ${message.sender.kind}`}
    data-continued={isContinued}
    data-status={message.status}
    aria-label={labelOf(message)}
  >
    <Head message={message} menu={menu} />
    {message.cc?.length ? <Copied cc={message.cc} /> : null}
    <MessageBody message={message} />
    <Attachments message={message} />
    {children}
  </article>
);

const Head = ({ message, menu }: Pick<Props, 'message' | 'menu'>) => (
  <header>
    {message.private && (
      <span class="note-mark">
        <Icon node={Lock} />
        {t('thread.note')}
      </span>
    )}
    <strong dir="auto">{senderName(message)}</strong>
    <time dateTime={message.created_at} title={dayAndTime(message.created_at)}>
      {clockTime(message.created_at)}
    </time>
    {menu}
    {message.kind === 'outgoing' && !message.private && <DeliveryMark status={message.status} />}
  </header>
);

const Copied = ({ cc }: { cc: readonly string[] }) => (
  <p class="quiet copied-to">
    {t('composer.cc')}: <bdi>{cc.join(', ')}</bdi>
  </p>
);

/** What somebody is called beside what they said. */
export function senderName({ sender: { kind, id, name } }: Message) {
  if (kind === 'agent' && id === myId.value) return t('everywhere.you');
  return name || t(kind === 'contact' ? 'thread.theContact' : 'thread.system');
}

const labelOf = (message: Message) =>
  t(message.private ? 'thread.noteBy' : 'thread.messageBy', {
    name: senderName(message),
    at: dayAndTime(message.created_at),
  });
