import type { Message } from '../api/contract.ts';
import { giveBack } from '../composer/drafts.ts';
import { writtenFor } from '../composer/written.ts';
import { t } from '../i18n/i18n.ts';
import { type Parcel, postAgain, take } from '../state/outbox.ts';
import { me, myId } from '../state/session.ts';
import { fullName } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from './delivery.tsx';
import { MessageView } from './message-view.tsx';

/** What somebody has sent and the server does not have yet, where it will stand. */
export const parcelMessage = (parcel: Parcel) => (
  <MessageView message={messageFor(parcel)}>
    {parcel.state === 'waiting' && <Failure reason={t('thread.waitsForConnection')}>{null}</Failure>}
    {parcel.state === 'refused' && <Refused parcel={parcel} />}
    {parcel.state === 'overtaken' && (
      <Failure reason={t(parcel.goingOut ? 'thread.heldBack' : 'thread.overtaken')}>{null}</Failure>
    )}
  </MessageView>
);

const Refused = ({ parcel }: { parcel: Parcel }) => (
  <Failure reason={t('thread.notSent', { reason: parcel.reason ?? '' })}>
    <Button class="small" onClick={() => postAgain(parcel)}>
      {t('thread.sendAgain')}
    </Button>
    <Button class="small" onClick={() => backToComposer(parcel)}>
      {t('thread.edit')}
    </Button>
  </Failure>
);

export function backToComposer(parcel: Parcel) {
  take(parcel);
  giveBack(parcel.conversationId, parcel.body.private ? 'note' : 'reply', writtenFor(parcel));
}

/** As the server will tell of it. */
function messageFor({ key, conversationId, at, body, attachments }: Parcel): Message {
  const name = me.value ? fullName(me.value.agent) : '';
  return {
    id: 0,
    uuid: key,
    conversation_id: conversationId,
    kind: 'outgoing',
    private: body.private ?? false,
    sender: { kind: 'agent', id: myId.value, name },
    content: body.content,
    content_type: body.content_type ?? 'text',
    text: body.content,
    remote_images: 0,
    status: 'pending',
    failure: null,
    mentions: body.mentions ?? [],
    attachments: [...attachments],
    send_at: null,
    sent_at: null,
    created_at: at,
    updated_at: at,
  };
}
