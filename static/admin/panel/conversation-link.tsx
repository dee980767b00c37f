import type { ComponentChildren } from 'preact';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { dayAndTime, shortly } from '../i18n/times.ts';
import { pathTo } from '../state/place.ts';

type Shown = Pick<Conversation, 'id' | 'reference' | 'subject' | 'status' | 'last_message' | 'created_at'>;

/** Another conversation in a line: how it stands, what it is about and when it was last about anything. */
export function ConversationLink({ shown, children }: { shown: Shown; children?: ComponentChildren }) {
  const at = shown.last_message?.at ?? shown.created_at;
  return (
    <li class="conversation-link">
      <a href={pathTo(['inbox', 'all', shown.id])}>
        <span class="status-dot" data-category={shown.status.category} />
        <span dir="auto">{shown.subject || t('inbox.noSubject')}</span>
        <time class="quiet" dateTime={at} title={dayAndTime(at)}>
          {shortly(at)}
        </time>
      </a>
      {children}
    </li>
  );
}
