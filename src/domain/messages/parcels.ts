import { Problem } from '../../lib/problem.ts';
import type { agents as agentsOf } from '../agents.ts';
import type { Parcel } from '../channel.ts';
import type { contacts as contactsOf } from '../contacts/contacts.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { inboxes as inboxesOf } from '../inboxes.ts';
import type { media as mediaOf } from '../media/media.ts';
import type { Message } from './row.ts';
import type { messageRows } from './rows.ts';

type Parts = {
  rows: ReturnType<typeof messageRows>;
  conversations: Conversations;
  inboxes: ReturnType<typeof inboxesOf>;
  contacts: ReturnType<typeof contactsOf>;
  agents: ReturnType<typeof agentsOf>;
  media: ReturnType<typeof mediaOf>;
};

/** What a message's channel is handed; null when it is not its turn, or there is nothing to send any more. */
export function parcels({ rows, conversations, inboxes, contacts, agents, media }: Parts) {
  function parcelOf(messageId: number): (Parcel & { channel: string }) | null {
    const message = rows.byId.get(messageId);
    if (!message || rows.firstPending.get(message.conversation_id) !== messageId) return null;
    const conversation = conversations.get(message.conversation_id);
    const contact = contacts.find(conversation.contact_id);
    if (!contact) throw Problem.missing('contact', conversation.contact_id);
    const { channel, config } = inboxes.opened(conversation.inbox_id);
    const attachments = media.ofMessage(messageId);
    return { message, attachments, conversation, contact, sender: senderOf(message), channel, config };
  }

  function senderOf({ sender_kind: kind, sender_id: id }: Message): Parcel['sender'] {
    const agent = kind === 'agent' && id !== null ? agents.find(id) : undefined;
    if (!agent) return { name: 'System', email: null };
    return { name: `${agent.first_name} ${agent.last_name}`.trim(), email: agent.email };
  }

  return { parcelOf };
}
