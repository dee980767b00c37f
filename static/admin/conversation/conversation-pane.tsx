import { MessageSquareOff } from 'lucide';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Conversation } from '../api/contract.ts';
import { Refusal } from '../api/refusal.ts';
import { Composer } from '../composer/composer-loader.tsx';
import { t } from '../i18n/i18n.ts';
import { isPanelOpen } from '../panel/panel-state.ts';
import { conversation } from '../state/conversations.ts';
import { may } from '../state/session.ts';
import { colleagues, need, priorities, statuses, tags, teams } from '../state/vocabulary.ts';
import { Empty } from '../ui/empty.tsx';
import { lazily } from '../ui/lazily.tsx';
import { NotRead } from '../ui/not-read.tsx';
import { ConversationHead } from './conversation-head.tsx';
import { usePresence } from './presence.ts';
import { ThreadView } from './thread-view.tsx';
import { TrashLine } from './trash-line.tsx';
import { TypingLine } from './viewers.tsx';
import { type Visit, visit } from './visit.ts';

const SidePanel = lazily(async () => (await import('../panel/side-panel.tsx')).SidePanel);

/** One conversation: what it is about, what was said, and where the answer is written. */
export function ConversationPane({ id }: { id: number }) {
  const here = useMemo(() => visit(id), [id]);
  useEffect(() => here.stop, [here]);
  usePresence(id);
  const own = useFocusHandedOn();
  // Whoever opens one of its lists finds everything there.
  useEffect(() => need(colleagues, teams, statuses, priorities, tags), []);
  const shown = conversation(id).value;
  if (isGone(here.failure.value)) return <Empty icon={MessageSquareOff} text={t('conversation.gone')} />;
  return (
    <>
      <section ref={own} class="conversation" aria-label={shown?.subject}>
        {shown && <ConversationHead shown={shown} said={here.said} />}
        {here.failure.value && !here.said.isLoaded.value ? (
          <NotRead error={here.failure.value} retry={here.read} />
        ) : (
          <ThreadView said={here.said} visit={here} />
        )}
        <TypingLine />
        {shown && <Answering shown={shown} visit={here} />}
      </section>
      {shown && isPanelOpen.value && <SidePanel shown={shown} />}
    </>
  );
}

const Answering = ({ shown, visit: here }: { shown: Conversation; visit: Visit }) => {
  if (shown.trashed_at) return <TrashLine shown={shown} />;
  return may('messages:write') ? <Composer conversation={shown} visit={here} /> : null;
};

/** What goes away with the focus in it leaves it to the list, where the keys go on. */
function useFocusHandedOn() {
  const own = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const pane = own.current;
    return () => {
      const list = document.querySelector<HTMLElement>('.list-pane .virtual');
      if (pane?.contains(document.activeElement)) list?.focus({ preventScroll: true });
    };
  }, []);
  return own;
}

const isGone = (error: unknown) => error instanceof Refusal && (error.status === 404 || error.status === 403);
