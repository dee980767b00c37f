import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ConversationChange } from '../api/contract.ts';
import { isOffline } from '../api/refusal.ts';
import { conversation as known } from '../state/conversations.ts';
import { remember, remembered } from '../state/remembered.ts';
import { complain } from '../ui/toast.tsx';
import { resolvedStatus } from './afterwards.ts';
import type { ComposerProps } from './composer-loader.tsx';
import { readDrafts } from './draft-server.ts';
import { EditorBox } from './editor-box.tsx';
import { Files } from './files-view.tsx';
import { KindTabs } from './kind-tabs.tsx';
import { LinkField } from './link-field.tsx';
import { Overtaken } from './overtaken.tsx';
import { isMail } from './recipients.ts';
import { Recipients } from './recipients-view.tsx';
import { useDropping, useLeaving } from './root-events.ts';
import { SendBar } from './send-bar.tsx';
import { send as sendWritten } from './sending.ts';
import { Suggestions } from './suggestion-list.tsx';
import { Toolbar } from './toolbar.tsx';
import { useComposerCommands } from './use-composer-commands.ts';
import { writing as writingIn } from './writing.ts';

const TOOLBAR = 'toolbar';

/** Where the answer is written, and the notes among colleagues. */
export function Composer({ conversation, visit, begun }: ComposerProps) {
  const { id } = conversation;
  const writing = useMemo(() => writingIn(() => known(id).peek() ?? conversation), [id]);
  const root = useRef<HTMLElement>(null);
  const isLinking = useSignal(false);
  const hasToolbar = useSignal(remembered(TOOLBAR) !== 'off');
  const takeFiles = useCallback((files: File[]) => writing.files[writing.kind.peek()].add(files), [writing]);
  const isDropping = useDropping(root, takeFiles);
  useLeaving(root);
  useLayoutEffect(() => void (begun.isGoingOn() && writing.choose(begun.kind.peek())), []);

  useEffect(() => {
    // What this browser has is on the screen already; the server's comes when it can.
    const read = () => void readDrafts(id).catch((error) => isOffline(error) || complain(error));
    read();
    // Whoever comes back to this window may have gone on writing elsewhere.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [id]);

  const send = (afterwards: ConversationChange | null = null) => sendWritten(writing, visit, afterwards);
  const sendAndResolve = () => void resolvedStatus().then((status) => send({ status }), complain);
  const link = () => (isLinking.value = true);
  const attach = () => root.current?.querySelector<HTMLElement>('[data-attach]')?.click();
  function toggleToolbar() {
    hasToolbar.value = !hasToolbar.value;
    remember(TOOLBAR, hasToolbar.value ? null : 'off');
  }
  useComposerCommands({
    writing,
    visit,
    send,
    sendAndResolve,
    link,
    attach,
    hasToolbar: hasToolbar.value,
    toggleToolbar,
  });

  return (
    <section ref={root} class={`composer ${writing.kind.value}`} data-dropping={isDropping.value}>
      <KindTabs writing={writing} />
      {isMail(conversation) && writing.kind.value === 'reply' && (
        <Recipients writing={writing} visit={visit} />
      )}
      {hasToolbar.value && <Toolbar writing={writing} onLink={link} />}
      {isLinking.value && <LinkField writing={writing} close={() => (isLinking.value = false)} />}
      <EditorBox writing={writing} />
      <Files writing={writing} />
      <SendBar writing={writing} hasToolbar={hasToolbar.value} toggleToolbar={toggleToolbar} send={send} />
      <Suggestions writing={writing} />
      <Overtaken conversationId={id} />
    </section>
  );
}
