import { useMemo } from 'preact/hooks';
import type { Message } from '../api/contract.ts';
import { colleagueName, teamNamed } from '../state/vocabulary.ts';
import { MailFrame } from './mail-frame.tsx';
import { simpleHtml } from './simple-html.tsx';
import { TextBody } from './text-body.tsx';

/** What somebody said: as text where it is no more than that, which is quick, else in a frame. */
export function MessageBody({ message }: { message: Message }) {
  const { content, content_type: type, kind, attachments: files } = message;
  const called = calledIn(message);
  const simple = useMemo(
    () => (type === 'html' ? simpleHtml(content, { called, files, mayQuote: kind === 'outgoing' }) : null),
    [content, called.join(), files],
  );
  if (type === 'text') return <TextBody text={content} called={called} />;
  return simple ? <div class="message-rich">{simple}</div> : <MailFrame message={message} />;
}

function calledIn({ mentions }: Message) {
  if (mentions.length === 0) return [];
  const names = mentions.map(({ who, id }) => (who === 'agent' ? colleagueName(id) : teamNamed(id)));
  return names.filter((name) => name !== undefined);
}
