import { Plus, Unlink } from 'lucide';
import { call } from '../api/call.ts';
import type { Conversation } from '../api/contract.ts';
import { ask } from '../conversation/head-dialogs.tsx';
import { joined, unlink } from '../conversation/joining.ts';
import { t } from '../i18n/i18n.ts';
import { idOf } from '../state/conversations.ts';
import { useRead } from '../state/use-read.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ConversationLink } from './conversation-link.tsx';
import { Section } from './section.tsx';

/** What else belongs to it. */
export function Links({ shown }: { shown: Conversation }) {
  const { id } = shown;
  const linked = useRead(
    async () => (await call('GET /conversations/{id}/links', { params: { id } })).data,
    [id, joined.value],
    (event) => idOf(event) === id && event.type.endsWith('linked'),
  );
  return (
    <Section name="links" title={t('panel.links')} count={linked?.length ?? 0} isFolded>
      <ul>
        {linked?.map((other) => (
          <ConversationLink key={other.id} shown={other}>
            <IconButton
              icon={Unlink}
              label={t('panel.unlink', { reference: other.reference })}
              onClick={() => void unlink(id, other.id)}
            />
          </ConversationLink>
        ))}
      </ul>
      <Button look="quiet" icon={Plus} onClick={() => ask('link', shown)}>
        {t('head.link')}
      </Button>
    </Section>
  );
}
