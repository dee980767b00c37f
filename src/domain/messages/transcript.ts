import { type Actor, authorize } from '../actor.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Core } from '../core.ts';
import type { Message } from './row.ts';

export type Line = { by: Message['sender_kind']; name: string; text: string };

/** What was said to and by the contact, oldest first, whoever said it; what agents tell each other is no part of it. */
export function transcripts({ store }: Core, { conversations }: { conversations: Conversations }) {
  const said = store.rows<[conversationId: number], Line>(
    'transcripts.said',
    `select messages.sender_kind as "by", messages.text,
            trim(coalesce(iif(messages.sender_kind = 'contact', contacts.first_name || ' ' || contacts.last_name,
                              agents.first_name || ' ' || agents.last_name), '')) as name
     from messages
     left join contacts on messages.sender_kind = 'contact' and contacts.id = messages.sender_id
     left join agents on messages.sender_kind = 'agent' and agents.id = messages.sender_id
     where messages.conversation_id = ? and messages.kind in ('incoming', 'outgoing') and messages.private = 0
       and messages.status <> 'scheduled'
     order by messages.id`,
  );

  function transcript(actor: Actor, conversationId: number): Line[] {
    authorize(actor, 'messages:read');
    const { id } = conversations.seenBy(actor, conversationId);
    return said.all(id).filter(({ text }) => text.trim() !== '');
  }

  return { transcript };
}
