import type { ConversationChange } from '../api/contract.ts';
import { stopTyping } from '../conversation/presence.ts';
import type { Visit } from '../conversation/visit.ts';
import { t } from '../i18n/i18n.ts';
import { post } from '../state/outbox.ts';
import { me } from '../state/session.ts';
import { haveWritten } from '../state/writing-now.ts';
import { say } from '../ui/toast.tsx';
import { clear } from './drafts.ts';
import { outgoing } from './html.ts';
import { copiedBefore } from './recipients.ts';
import type { Writing } from './writing.ts';
import { going } from './written.ts';

/** Hands what is written to the outbox, which loses nothing, and with it what becomes of the conversation: one request does both. */
export function send(writing: Writing, visit: Visit, afterwards: ConversationChange | null = null) {
  const view = writing.view();
  const kind = writing.kind.peek();
  const attachments = going(writing.written.peek());
  if (!view) return;
  if (writing.files[kind].list.peek().length > 0)
    return void say(t('composer.stillUploading'), { isBad: true });
  const { mentions, ...said } = outgoing(view.state.doc);
  if (said.content === '' && attachments.length === 0) return writing.focus();
  const files = { ...(attachments.length > 0 && { attachments: attachments.map(({ id }) => id) }) };
  const rest = kind === 'note' ? { private: true, mentions } : replyParts(writing, visit);
  post({
    conversationId: writing.id,
    body: { ...said, ...files, ...rest, ...(afterwards && { change: afterwards }) },
    attachments,
    before: afterwards && { status: writing.conversation().status.name },
  });
  clear(writing.id, kind);
  stopTyping();
  haveWritten();
  writing.focus();
}

function replyParts(writing: Writing, visit: Visit) {
  const { to, cc = copiedBefore(writing, visit), bcc } = writing.written.peek();
  const seconds = me.peek()?.workspace.undo_seconds ?? 0;
  return {
    ...(to?.length && { to: [...to] }),
    ...(cc.length > 0 && { cc: [...cc] }),
    ...(bcc?.length && { bcc: [...bcc] }),
    ...(seconds > 0 && { undo_seconds: seconds }),
    seen_up_to: visit.newest(),
  };
}
