import { call } from '../api/call.ts';
import type { Conversation, Filter } from '../api/contract.ts';
import { asBeginning } from '../search/beginning.ts';
import { fullName } from '../ui/avatar.tsx';

export type Other = { id: number; reference: string; subject: string; who: string };
const MOST = 20;

/** Those of the same contact while nothing is typed; else what the search finds, each once. */
export async function othersFor(shown: Conversation, typed: string, signal?: AbortSignal): Promise<Other[]> {
  const found =
    typed.trim() === ''
      ? (await ofContact(shown.contact.id, MOST)).map(otherOf)
      : await searched(typed, signal);
  return found.filter(({ id }, at) => id !== shown.id && found.findIndex((one) => one.id === id) === at);
}

/** What somebody has written before, the latest first. */
export async function ofContact(contactId: number, limit: number): Promise<Conversation[]> {
  const filter: Filter = {
    logic: 'and',
    rules: [{ field: 'contact', operator: 'equals', value: contactId }],
  };
  const query = { state: 'any', limit, filter: JSON.stringify(filter) } as const;
  return (await call('GET /folders/{key}/conversations', { params: { key: 'all' }, query })).data;
}

async function searched(q: string, signal?: AbortSignal): Promise<Other[]> {
  const { data } = await call('GET /search', {
    query: { q: asBeginning(q), in: 'conversations', limit: MOST },
    ...(signal && { signal }),
  });
  return data.flatMap(({ conversation }) =>
    conversation
      ? {
          id: conversation.id,
          reference: String(conversation.reference),
          subject: conversation.subject,
          who: conversation.contact.name,
        }
      : [],
  );
}

const otherOf = ({ id, reference, subject, contact }: Conversation): Other => ({
  id,
  reference,
  subject,
  who: fullName(contact),
});
