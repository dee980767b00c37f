import { effect, signal } from '@preact/signals';
import { call } from '../api/call.ts';
import { conversation, markSeen, readConversation } from '../state/conversations.ts';
import { myId } from '../state/session.ts';
import { firstUnread } from './entries.ts';
import { type Thread, thread } from './thread.ts';
import { timeline } from './timeline.ts';

export type Visit = ReturnType<typeof visit>;

/** Somebody has opened a conversation: what was said and done in it, and from where on it is new to them. */
export function visit(id: number) {
  const said: Thread = thread(id);
  const story = timeline(id);
  const firstNew = signal<string | null>(null);
  /** Why there is nothing to be seen. */
  const failure = signal<unknown>(null);
  let seenUpTo = 0;

  async function begin() {
    await Promise.all([readConversation(id), said.readNewest()]);
    const unread = conversation(id).peek()?.unread ?? 0;
    firstNew.value = firstUnread(said.messages.peek(), unread, myId.peek());
    look();
    await story.read();
  }

  const newest = () => said.messages.value.findLast(({ status }) => status !== 'scheduled')?.id ?? 0;

  /** What is on the screen has been seen; what comes while nobody looks is new. */
  function look() {
    const last = newest();
    if (!said.isLoaded.peek() || last <= seenUpTo) return;
    if (document.hidden) return markNew();
    seenUpTo = last;
    markSeen(id, last);
    // It is asked again with the next message, and nothing is lost without it.
    call('PUT /conversations/{id}/seen', { params: { id } }).catch(() => {});
  }

  function markNew() {
    firstNew.value = said.messages.peek().find(({ id: one }) => one > seenUpTo)?.uuid ?? null;
  }

  const read = () =>
    begin().then(
      () => (failure.value = null),
      (error) => (failure.value = error),
    );
  void read();
  const stopLooking = effect(() => void (newest() > 0 && seenUpTo > 0 && look()));
  document.addEventListener('visibilitychange', look);

  function stop() {
    stopLooking();
    document.removeEventListener('visibilitychange', look);
    said.stop();
    story.stop();
  }

  return { said, story, firstNew, failure, read, newest, stop };
}
