import { useEffect, useMemo } from 'preact/hooks';
import { Composer } from '../composer/composer-loader.tsx';
import { conversation } from '../state/conversations.ts';
import { may } from '../state/session.ts';
import { ConversationHead } from './conversation-head.tsx';
import { usePresence } from './presence.ts';
import { ThreadView } from './thread-view.tsx';
import { TypingLine } from './viewers.tsx';
import { visit } from './visit.ts';

/** One conversation: what it is about, what was said, and where the answer is written. */
export function ConversationPane({ id }: { id: number }) {
  const here = useMemo(() => visit(id), [id]);
  useEffect(() => here.stop, [here]);
  usePresence(id);
  const shown = conversation(id).value;
  return (
    <section class="conversation" aria-label={shown?.subject}>
      {shown && <ConversationHead shown={shown} />}
      <ThreadView said={here.said} visit={here} />
      <TypingLine />
      {shown && may('messages:write') && <Composer conversation={shown} visit={here} />}
    </section>
  );
}
