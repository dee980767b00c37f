import type { Actor } from '../../domain/actor.ts';
import type { Conversation } from '../../domain/conversations/conversations.ts';
import type { Domain } from '../../domain/domain.ts';
import { type LinkTo, presentAttachment } from './attachments.shape.ts';
import { contentOf, presentConversation } from './conversations.shape.ts';

type Asking = { domain: Domain; actor: Actor; linkTo: LinkTo };

/** A conversation with all that it is shown with, to somebody who may see it. */
export function shown({ domain, actor, linkTo }: Asking, id: number) {
  const conversation = domain.conversations.seenBy(actor, id);
  return presentConversation({
    conversation,
    standing: domain.summaries.standing(conversation),
    content: contentOf(domain.messages.transcript(actor, id)),
    contact: knownAs(domain, conversation),
    attachments: domain.attachments.of(actor, id).map((file) => presentAttachment(file, linkTo)),
  });
}

/** Who took part in a record, whoever brought it says. */
function knownAs({ contacts }: Domain, { is_record: isRecord, contact_id: id }: Conversation) {
  const contact = isRecord === 1 ? undefined : contacts.find(id);
  if (!contact) return null;
  const name = `${contact.first_name} ${contact.last_name}`.trim();
  return contact.email ?? contact.phone ?? (name === '' ? null : name);
}
