import type { Conversation } from '../conversations/row.ts';
import type { Core } from '../core.ts';
import type { Message } from '../messages/row.ts';

export function search(_core: Core) {
  return {
    reindexConversation: (_id: number) => {},
    indexMessage: (_message: Message, _conversation: Conversation) => {},
  };
}
