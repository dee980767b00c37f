import { useEffect, useMemo } from 'preact/hooks';
import { call } from '../api/call.ts';
import { conversation, keep, readConversation } from '../state/conversations.ts';
import { complain } from '../ui/toast.tsx';
import { ConversationHead } from './conversation-head.tsx';
import { thread } from './thread.ts';
import { ThreadView } from './thread-view.tsx';

/** One conversation: what it is about, what was said, and where the answer is written. */
export function ConversationPane({ id }: { id: number }) {
  const said = useMemo(() => thread(id), [id]);
  useEffect(() => {
    Promise.all([readConversation(id), said.readNewest()]).catch(complain);
    return said.stop;
  }, [said]);
  const shown = conversation(id).value;
  const newest = said.messages.value.at(-1)?.id;
  useEffect(() => void (newest !== undefined && see(id)), [newest]);
  return (
    <section class="conversation" aria-label={shown?.subject}>
      {shown && <ConversationHead shown={shown} />}
      <ThreadView said={said} />
    </section>
  );
}

async function see(id: number) {
  if (document.hidden) return;
  const shown = conversation(id).peek();
  if (shown) keep({ ...shown, unread: 0 });
  await call('PUT /conversations/{id}/seen', { params: { id } }).catch(() => {});
}
