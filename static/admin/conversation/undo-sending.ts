import { call } from '../api/call.ts';
import type { Message } from '../api/contract.ts';
import { giveBack } from '../composer/drafts.ts';
import { writtenIn } from '../composer/written.ts';
import { t } from '../i18n/i18n.ts';
import { change } from '../state/conversations.ts';
import { beforeScheduled, deadlineOf } from '../state/scheduled.ts';
import { complain, say } from '../ui/toast.tsx';
import type { Thread } from './thread.ts';

export const UNDO_KEYS = 'mod+shift+u';

/** The reply that can still be undone, if there is one. */
export const undoable = (said: Thread) =>
  said.messages.value.findLast(
    (message) => message.status === 'scheduled' && deadlineOf(message) > Date.now(),
  );

/** Takes a reply back: its text is in the composer again, and the conversation is what it was before. */
export async function undoSending(said: Thread, message: Message) {
  const before = beforeScheduled(message);
  try {
    const taken = await call('POST /messages/{id}/undo', { params: { id: message.id } });
    said.drop(message);
    giveBack(said.id, 'reply', writtenIn(taken));
    say(t('thread.undone'));
    if (before)
      await change(
        said.id,
        () => ({}),
        () => restore(said.id, before),
      );
  } catch (error) {
    complain(error);
    said.refresh();
  }
}

const restore = (id: number, body: NonNullable<ReturnType<typeof beforeScheduled>>) =>
  call('PATCH /conversations/{id}', { params: { id }, body });
