import type { Actor } from './actor.ts';
import type { Conversations } from './conversations/conversations.ts';
import type { Media, media as mediaOf } from './media/media.ts';
import type { Messages } from './messages/messages.ts';

type Parts = { conversations: Conversations; media: ReturnType<typeof mediaOf>; messages: Messages };

/** Who sees a file: whoever reads the message that it is part of; before it is part of one, whoever sent it. */
export function fileSight({ conversations, media, messages }: Parts) {
  function seesFile(actor: Actor, file: Media) {
    if (file.message_id === null) return media.isVisible(actor, file);
    const message = messages.find(file.message_id);
    if (!message || (message.status === 'scheduled' && message.sender_id !== actor.id)) return false;
    return conversations.isSeenBy(actor, message.conversation_id);
  }

  return { seesFile };
}
