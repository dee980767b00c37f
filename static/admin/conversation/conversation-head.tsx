import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { fullName } from '../ui/avatar.tsx';
import { Viewers } from './viewers.tsx';

export const ConversationHead = ({ shown }: { shown: Conversation }) => (
  <header class="conversation-head">
    <div>
      <h2 dir="auto">{shown.subject || t('inbox.noSubject')}</h2>
      <p class="quiet">
        <bdi>{fullName(shown.contact)}</bdi> · #{shown.reference} · {shown.inbox.name}
      </p>
    </div>
    <Viewers />
  </header>
);
