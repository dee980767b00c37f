import type { Conversation } from '../api/contract.ts';
import { me } from '../state/session.ts';
import { fullName } from '../ui/avatar.tsx';

/** What a text may name, as it stands in this conversation; the server fills macros with the same. */
export function variablesOf({ contact, reference, subject }: Conversation) {
  const agent = me.peek()?.agent;
  return {
    'contact.first_name': contact.first_name,
    'contact.last_name': contact.last_name,
    'contact.full_name': fullName(contact),
    'contact.email': contact.email,
    'contact.phone': contact.phone,
    'agent.first_name': agent?.first_name,
    'agent.last_name': agent?.last_name,
    'agent.full_name': agent && fullName(agent),
    'agent.email': agent?.email,
    'conversation.reference': reference,
    'conversation.subject': subject,
  } satisfies Record<string, string | null | undefined>;
}
