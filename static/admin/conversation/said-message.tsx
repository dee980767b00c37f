import { call } from '../api/call.ts';
import type { Message } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { deadlineOf } from '../state/scheduled.ts';
import { Button } from '../ui/button.tsx';
import { complain } from '../ui/toast.tsx';
import { Failure, Waiting } from './delivery.tsx';
import { MessageMenu } from './message-menu.tsx';
import { MessageView } from './message-view.tsx';
import { anchorOf } from './pointed.ts';
import type { Thread } from './thread.ts';
import { UNDO_KEYS, undoSending } from './undo-sending.ts';

type Props = { message: Message; isContinued: boolean; said: Thread };

/** A message that the server has, with what can be done about it: undone while it waits, sent again when it failed. */
export function saidMessage({ message, isContinued, said }: Props) {
  const { status, failure } = message;
  return (
    <MessageView
      message={message}
      isContinued={isContinued}
      anchor={anchorOf(message)}
      menu={status !== 'scheduled' && <MessageMenu message={message} said={said} />}
    >
      {status === 'scheduled' && (
        <Waiting
          keys={UNDO_KEYS}
          until={deadlineOf(message)}
          onUndo={() => undoSending(said, message)}
          onOver={said.refresh}
        />
      )}
      {status === 'failed' && (
        <Failure reason={failure ?? t('thread.status.failed')}>
          <Button class="small" onClick={() => sendAgain(said, message)}>
            {t('thread.sendAgain')}
          </Button>
        </Failure>
      )}
    </MessageView>
  );
}

function sendAgain(said: Thread, { id }: Message) {
  call('POST /messages/{id}/retry', { params: { id } }).then(said.put, complain);
}
