import { t } from '../i18n/i18n.ts';
import { dayAndTime, shortly } from '../i18n/times.ts';
import { conversation } from '../state/conversations.ts';
import { pathTo } from '../state/place.ts';
import { Button } from '../ui/button.tsx';
import { statusName } from '../ui/status-name.ts';
import type { ContactState } from './contact.ts';
import { Section } from './section.tsx';

export function ContactConversations({ state }: { state: ContactState }) {
  const all = state.conversations.value;
  const next = state.nextConversations.value;
  return (
    <Section title={t('inbox.conversations')}>
      {all?.length === 0 && <p class="quiet">{t('contacts.noConversations')}</p>}
      <ul class="contact-conversations">
        {all?.map(({ id }) => (
          <li key={id}>
            <ConversationLine id={id} />
          </li>
        ))}
      </ul>
      {next !== null && (
        <Button onClick={() => void state.readConversations(next)}>{t('search.more')}</Button>
      )}
    </Section>
  );
}

function ConversationLine({ id }: { id: number }) {
  const shown = conversation(id).value;
  if (!shown) return null;
  const at = shown.last_message?.at ?? shown.created_at;
  return (
    <a class="contact-conversation" href={pathTo(['inbox', 'all', id])}>
      <strong dir="auto">{shown.subject || t('inbox.noSubject')}</strong>
      <span class="tag">{statusName(shown.status.name)}</span>
      <time dateTime={at} title={dayAndTime(at)}>
        {shortly(at)}
      </time>
      <span class="quiet" dir="auto">
        {shown.last_message?.text ?? t('inbox.noMessage')}
      </span>
    </a>
  );
}
