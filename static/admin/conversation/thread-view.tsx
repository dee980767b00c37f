import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Message } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { clockTime, dayAndTime, isSameDay, longDay } from '../i18n/times.ts';
import { Button } from '../ui/button.tsx';
import type { Thread } from './thread.ts';

export function ThreadView({ said }: { said: Thread }) {
  const box = useRef<HTMLDivElement>(null);
  const messages = said.messages.value;
  const newest = messages.at(-1)?.id;
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [newest]);
  return (
    <div
      ref={box}
      class="thread"
      role="log"
      aria-label={t('conversation.thread')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {said.earlier.value !== null && (
        <Button onClick={() => said.readEarlier()}>{t('conversation.earlier')}</Button>
      )}
      {messages.map((message, at) => (
        <>
          <DayLine message={message} before={messages[at - 1]} />
          <MessageView key={message.id} message={message} />
        </>
      ))}
    </div>
  );
}

function DayLine({ message, before }: { message: Message; before: Message | undefined }) {
  const day = new Date(message.created_at);
  if (before && isSameDay(day, new Date(before.created_at))) return null;
  return <h3 class="day">{longDay(day)}</h3>;
}

const MessageView = ({ message }: { message: Message }) => (
  <article class={`message ${message.private ? 'note' : message.kind}`}>
    <header>
      <strong dir="auto">{message.sender.name}</strong>
      <time dateTime={message.created_at} title={dayAndTime(message.created_at)}>
        {clockTime(message.created_at)}
      </time>
    </header>
    <div class="message-text" dir="auto">
      {message.text}
    </div>
  </article>
);
