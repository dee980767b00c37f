import type { Conversation, Message } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { pathTo } from '../state/place.ts';
import { copy } from '../ui/copying.ts';

/** What people call it by; a click copies where it is. */
export const Reference = ({ shown }: { shown: Conversation }) => (
  <button type="button" class="reference" title={t('head.copyLink')} onClick={() => void copyLink(shown)}>
    #{shown.reference}
  </button>
);

export const copyLink = ({ id }: Conversation) => copy(location.origin + pathTo(['inbox', 'all', id]));

export const copyLinkTo = ({ id, conversation_id: conversationId }: Message) =>
  copy(location.origin + pathTo(['inbox', 'all', conversationId], { message: String(id) }));
